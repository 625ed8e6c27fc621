package dev.heliotrope.app;

import dev.heliotrope.console.Endpoint;
import dev.heliotrope.console.Endpoint.Answer;
import dev.heliotrope.estimate.Estimate;
import dev.heliotrope.estimate.EstimatingDistributor;
import dev.heliotrope.estimate.WaitBoard;
import dev.heliotrope.estimate.WaitEstimator;
import dev.heliotrope.metrics.WaitMeters;
import dev.heliotrope.routing.Engine;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Estimates of waits in a running server: what learns them, and where they are shown. */
final class Waits {
    private final WaitEstimator estimator = WaitEstimator.ofNobody();
    private final WaitBoard board = new WaitBoard(estimator);

    /** On the floor's thread only. */
    WaitEstimator estimator() {
        return estimator;
    }

    WaitBoard board() {
        return board;
    }

    /** Distributors made by that one, from whose happenings is learnt. */
    Engine around(Engine within) {
        return EstimatingDistributor.around(within, estimator, board);
    }

    /** {@code GET /api/v1/waits}: what somebody would be told who joined now; {@code wait} is null when unsure. */
    Endpoint endpoint() {
        return Endpoint.get(
                "/api/v1/waits", asked -> new Answer(200, json(board.expected()).encode()));
    }

    static JsonArray json(List<WaitBoard.Expected> expected) {
        JsonArray all = new JsonArray();
        expected.forEach(line -> all.add(new JsonObject()
                .put("queue", line.queue())
                .put("language", line.language().tag())
                .put("wait", json(line.estimate()))));
        return all;
    }

    /** Null when unsure. */
    static @Nullable JsonObject json(Optional<Estimate> wait) {
        return wait.map(Waits::json).orElse(null);
    }

    private static JsonObject json(Estimate wait) {
        return new JsonObject()
                .put("leastSeconds", wait.least().toSeconds())
                .put("middleSeconds", wait.middle().toSeconds())
                .put("mostSeconds", wait.most().toSeconds());
    }

    void tell(WaitMeters meters) {
        meters.are(bounds(board.expected()));
    }

    static List<WaitMeters.Expected> bounds(List<WaitBoard.Expected> expected) {
        return expected.stream().flatMap(Waits::bounds).toList();
    }

    private static Stream<WaitMeters.Expected> bounds(WaitBoard.Expected line) {
        return line.estimate().stream()
                .flatMap(wait -> Stream.of(
                        bound(line, "least", wait.least()),
                        bound(line, "middle", wait.middle()),
                        bound(line, "most", wait.most())));
    }

    private static WaitMeters.Expected bound(WaitBoard.Expected line, String bound, Duration wait) {
        return new WaitMeters.Expected(line.queue(), line.language().tag(), bound, wait.toMillis() / 1000.0);
    }
}
