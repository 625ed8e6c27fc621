package dev.heliotrope.console;

import dev.heliotrope.history.InteractionStore;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The HTTP side: {@code /metrics}, {@code /health/live}, {@code /health/ready}, {@code /api/v1/interactions?last=N} and the
 * {@link Endpoints}. Nobody signs in here yet, so the interactions, which hold callers' numbers, are for the own machine alone.
 */
public final class ConsoleServer {
    private static final Duration CHECK_LIMIT = Duration.ofSeconds(2);

    private final HttpServer server;
    private final String host;
    private final int port;
    private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();

    /** {@code port} 0 takes any free one; {@code metrics} gives Prometheus' text. */
    public ConsoleServer(
            Vertx vertx,
            String host,
            int port,
            Supplier<String> metrics,
            List<Check> checks,
            InteractionStore store,
            Endpoints endpoints) {
        this.host = host;
        this.port = port;
        Answers answers = new Answers(metrics, new Readiness(checks, CHECK_LIMIT, blocking), store, blocking);
        this.server = vertx.createHttpServer(options()).requestHandler(routes(vertx, answers, endpoints));
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxInitialLineLength(2048)
                .setMaxHeaderSize(8192)
                .setMaxFormAttributeSize(0)
                .setIdleTimeout(30)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    private Router routes(Vertx vertx, Answers answers, Endpoints endpoints) {
        Router router = Router.router(vertx);
        router.route().handler(new Doorkeeper(host));
        get(router, "/metrics", answers::metrics);
        get(router, "/health/live", answers::live);
        get(router, "/health/ready", answers::ready);
        router.route("/api/*").handler(Doorkeeper::ownMachineOnly);
        get(router, "/api/v1/interactions", answers::interactions);
        endpoints.into(router, blocking);
        router.errorHandler(401, context -> Reply.problem(context, 401, "the key is missing or wrong"));
        router.errorHandler(405, context -> Reply.problem(context, 405, "this can only be read"));
        router.errorHandler(413, context -> Reply.problem(context, 413, "a body of at most 64 KiB, please"));
        router.errorHandler(404, context -> Reply.problem(context, 404, "there is nothing here"));
        router.errorHandler(500, Answers::failed);
        return router;
    }

    private static void get(Router router, String path, Handler<RoutingContext> handler) {
        router.route(HttpMethod.GET, path).handler(handler);
        router.route(HttpMethod.HEAD, path).handler(handler);
    }

    /** Completes with the port; fails in one sentence where it cannot be had. */
    public Future<Integer> listen() {
        return server.listen(port, host)
                .map(HttpServer::actualPort)
                .recover(failure -> Future.failedFuture(new IllegalStateException(
                        "cannot serve metrics and health on " + host + " port " + port + ": " + failure.getMessage(),
                        failure)));
    }

    public Future<Void> close() {
        blocking.shutdown();
        return server.close();
    }
}
