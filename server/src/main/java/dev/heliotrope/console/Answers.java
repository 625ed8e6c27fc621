package dev.heliotrope.console;

import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.history.StoreException;
import io.vertx.core.Context;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said at each address. Whatever may block is asked on a virtual thread and answered on the request's own. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final int MOST = 1000;

    private final Supplier<String> metrics;
    private final Readiness readiness;
    private final InteractionStore store;
    private final Executor blocking;

    Answers(Supplier<String> metrics, Readiness readiness, InteractionStore store, Executor blocking) {
        this.metrics = metrics;
        this.readiness = readiness;
        this.store = store;
        this.blocking = blocking;
    }

    void live(RoutingContext context) {
        Reply.json(context, 200, "{\"live\":true}");
    }

    void ready(RoutingContext context) {
        then(
                context,
                readiness.ask(),
                answer -> Reply.json(
                        context, answer.isReady() ? 200 : 503, answer.json().encode()));
    }

    void metrics(RoutingContext context) {
        then(
                context,
                CompletableFuture.supplyAsync(metrics, blocking),
                text -> Reply.text(context, 200, "text/plain; version=0.0.4", text));
    }

    void interactions(RoutingContext context) {
        int last = number(context.queryParam("last"));
        if (last < 1 || last > MOST) {
            Reply.problem(context, 400, "last must be a number from 1 to " + MOST);
            return;
        }
        Supplier<String> read = () ->
                new JsonArray(store.last(last).stream().map(InteractionJson::of).toList()).encode();
        then(context, CompletableFuture.supplyAsync(read, blocking), json -> Reply.json(context, 200, json));
    }

    /** Twenty where nothing is said, zero for what is no number. */
    private static int number(List<String> values) {
        if (values.isEmpty()) {
            return 20;
        }
        String text = values.getFirst();
        return values.size() == 1 && text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }

    static <T> void then(RoutingContext context, CompletionStage<T> question, Consumer<T> reply) {
        Context own = context.vertx().getOrCreateContext();
        question.whenComplete((answer, failure) -> own.runOnContext(ignored -> {
            if (failure == null) {
                reply.accept(answer);
            } else {
                context.fail(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
            }
        }));
    }

    /** What went wrong inside is for the log; whoever asked learns only whether to come again. */
    static void failed(RoutingContext context) {
        if (context.failure() instanceof StoreException down) {
            LOG.warn("{} could not be answered: {}", context.normalizedPath(), down.getMessage());
            Reply.problem(context, 503, "the history cannot be read now");
        } else {
            LOG.error("{} failed", context.normalizedPath(), context.failure());
            Reply.problem(context, 500, "this failed; the server's log says why");
        }
    }
}
