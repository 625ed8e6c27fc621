package dev.heliotrope.remote;

import dev.heliotrope.flow.Errand.Inquiry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All configured services. What is known of how one does is kept over a reload that leaves the service as it is. */
public final class RemoteServices implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Supplier<Map<String, RemoteService>> configured;
    private final UnaryOperator<@Nullable String> environment;
    private final ServiceWatch watch;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** HTTP/1.1, because not every small server in a company bears the question for HTTP/2. */
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(threads)
            .build();

    private final Map<String, ServiceLine> lines = new ConcurrentHashMap<>();

    public RemoteServices(
            Supplier<Map<String, RemoteService>> configured,
            UnaryOperator<@Nullable String> environment,
            ServiceWatch watch) {
        this.configured = configured;
        this.environment = environment;
        this.watch = watch;
    }

    /** Returns at once; never completes exceptionally. It takes at most the service's tries, each with its limit and pause. */
    public CompletionStage<Answer> ask(String name, Inquiry inquiry) {
        RemoteService service = configured.get().get(name);
        return service == null
                ? CompletableFuture.completedFuture(new Answer.Failed("it is no longer configured"))
                : asked(() -> line(name, service).ask(inquiry));
    }

    private CompletionStage<Answer> asked(Supplier<Answer> question) {
        try {
            return CompletableFuture.supplyAsync(question, threads);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.completedFuture(new Answer.Failed("the server stops"));
        }
    }

    private ServiceLine line(String name, RemoteService service) {
        return lines.compute(
                name,
                (same, line) -> line != null && line.isFor(service)
                        ? line
                        : new ServiceLine(name, service, http, new Headers(service.headers(), environment), watch));
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
