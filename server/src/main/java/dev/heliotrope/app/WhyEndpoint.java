package dev.heliotrope.app;

import dev.heliotrope.call.CallId;
import dev.heliotrope.console.Endpoint;
import dev.heliotrope.console.Endpoint.Answer;
import dev.heliotrope.console.Endpoint.Asked;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.WaitingCall;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** {@code GET /api/v1/calls/CALL/why}: why a caller who waits still waits, as things are this moment. */
final class WhyEndpoint {
    private static final long PATIENCE_SECONDS = 5;

    /** Where questions to routing are put. */
    @FunctionalInterface
    interface Counter {
        <T> CompletionStage<T> ask(Function<Distributor, T> question);
    }

    private final Counter floor;
    private final Waits waits;
    private final InstantSource clock;

    WhyEndpoint(Counter floor, Waits waits, InstantSource clock) {
        this.floor = floor;
        this.waits = waits;
        this.clock = clock;
    }

    static String path(String call) {
        return "/api/v1/calls/" + URLEncoder.encode(call, StandardCharsets.UTF_8) + "/why";
    }

    Endpoint endpoint() {
        return Endpoint.get("/api/v1/calls/:call/why", this::answer);
    }

    private Answer answer(Asked asked) {
        String call = asked.values().getOrDefault("call", "");
        if (!CallId.isOne(call)) {
            return Answer.problem(404, "there is no such call");
        }
        try {
            return floor.ask(distributor -> now(new CallId(call), distributor))
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join()
                    .map(found -> new Answer(200, Shown.escaped(found.encode())))
                    .orElseGet(() ->
                            Answer.problem(404, "this call does not wait, or is being offered to an agent just now"));
        } catch (CompletionException late) {
            return Answer.problem(503, "the floor does not answer");
        }
    }

    private Optional<JsonObject> now(CallId call, Distributor distributor) {
        return distributor.waiting(call).map(waiting -> now(waiting, distributor));
    }

    private static String nameOf(String agent, Distributor distributor) {
        return distributor.agent(agent).map(state -> state.agent().name()).orElse(agent);
    }

    private JsonObject now(WaitingCall waiting, Distributor distributor) {
        JsonArray lost = new JsonArray();
        distributor.explain(waiting.call()).forEach(loss -> lost.add(new JsonObject(loss.facts())));
        return new JsonObject()
                .put("call", waiting.call().value())
                .put("queue", waiting.queue().id())
                .put("step", waiting.place().step())
                .put("asks", waiting.asked().words(id -> nameOf(id, distributor)))
                .put("joined", waiting.joined().toString())
                .put("position", distributor.position(waiting.call()))
                .put("wait", Waits.json(waits.estimator().of(waiting.call(), clock.instant())))
                .put("lost", lost);
    }
}
