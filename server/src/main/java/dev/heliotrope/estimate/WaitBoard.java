package dev.heliotrope.estimate;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.routing.Place;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long somebody would wait who joined now, by queue and language; for those that anybody has asked for within the hour. Worked out
 * every few seconds on the distributor's thread, read by any.
 */
public final class WaitBoard implements WaitWatcher {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration ASKED_FOR = Duration.ofHours(1);
    private static final CallId ANYBODY = new CallId("anybody");

    /** A line of it; {@code estimate} is empty when unsure. */
    public record Expected(String queue, Language language, Optional<Estimate> estimate) {}

    private record Sort(String queue, Language language) {}

    private record Seen(Queue queue, Instant last) {}

    private final WaitEstimator estimator;
    private final Map<Sort, Seen> seen = new HashMap<>();
    private Instant due = Instant.MIN;
    private volatile List<Expected> expected = List.of();

    public WaitBoard(WaitEstimator estimator) {
        this.estimator = estimator;
    }

    /** By queue, then by language. */
    public List<Expected> expected() {
        return expected;
    }

    /** Empty when unsure, or when nobody asked for that within the hour. */
    public Optional<Estimate> estimate(String queue, Language language) {
        return expected.stream()
                .filter(line -> line.queue().equals(queue) && line.language().equals(language))
                .findFirst()
                .flatMap(Expected::estimate);
    }

    @Override
    public void passed(Instant until) {
        if (!until.isBefore(due)) {
            due = until.plus(EVERY);
            seen.values().removeIf(each -> each.last().plus(ASKED_FOR).isBefore(until));
            expected = seen.entrySet().stream()
                    .map(each -> expected(each.getKey(), each.getValue().queue(), until))
                    .sorted(Comparator.comparing(Expected::queue)
                            .thenComparing(line -> line.language().tag()))
                    .toList();
        }
    }

    private Expected expected(Sort sort, Queue queue, Instant at) {
        WaitingCall next = new WaitingCall(ANYBODY, queue, Request.in(sort.language()), Place.taken(at));
        return new Expected(sort.queue(), sort.language(), estimator.ifJoined(next, at));
    }

    @Override
    public void joined(WaitingCall call, boolean waits, Instant at) {
        seen.put(new Sort(call.queue().id(), call.language()), new Seen(call.queue(), at));
    }

    @Override
    public void answered(CallId call, Instant at) {
        // the estimator learns from it
    }

    @Override
    public void gone(CallId call, Instant at) {
        // likewise
    }
}
