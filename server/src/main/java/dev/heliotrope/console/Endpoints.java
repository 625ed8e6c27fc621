package dev.heliotrope.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What can be asked and done besides reading the history, and the key that doing needs. */
public record Endpoints(String key, List<Endpoint> all) {
    public Endpoints {
        all = List.copyOf(all);
    }

    /** Only reading. */
    public static final Endpoints NONE = new Endpoints("", List.of());

    void into(Router router, Executor blocking) {
        all.forEach(endpoint -> into(router, endpoint, blocking));
    }

    private void into(Router router, Endpoint endpoint, Executor blocking) {
        if (endpoint.method() == HttpMethod.POST) {
            // a route of its own, as nothing of a body may be read for a stranger
            router.route(HttpMethod.POST, endpoint.path()).handler(new KeyHolder(key));
        }
        Route route = router.route(endpoint.method(), endpoint.path());
        if (endpoint.method() == HttpMethod.POST) {
            route.handler(BodyHandler.create(false).setBodyLimit(KeyHolder.MOST_BYTES));
        }
        route.handler(context -> serve(context, endpoint, blocking));
    }

    private static void serve(RoutingContext context, Endpoint endpoint, Executor blocking) {
        String body = context.body() == null ? "" : context.body().asString();
        Endpoint.Asked asked = new Endpoint.Asked(values(context), body == null ? "" : body);
        Answers.then(
                context,
                CompletableFuture.supplyAsync(() -> endpoint.does().apply(asked), blocking),
                answer -> Reply.json(context, answer.status(), answer.json()));
    }

    private static Map<String, String> values(RoutingContext context) {
        Map<String, String> values = new HashMap<>(context.pathParams());
        context.queryParams().forEach(values::put);
        return values;
    }
}
