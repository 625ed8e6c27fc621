package dev.heliotrope.metrics;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallListener;
import dev.heliotrope.metrics.WaitingCalls.Place;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts what happens to calls. Every label takes one of few values: words of our own, and names of queues and languages from
 * the configuration; nothing of a caller is ever one.
 */
public final class CallMeters implements CallListener {
    /** Bounds of the buckets of waits, among which the usual targets of service levels are (80 % within 20 s). */
    private static final Duration[] WAITS = seconds(5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200);

    private static final Duration[] TALKS = seconds(15, 30, 60, 120, 180, 300, 600, 1200, 1800, 3600);

    private final MeterRegistry registry;
    private final WaitingCalls waiting;

    public CallMeters(MeterRegistry registry) {
        this.registry = registry;
        this.waiting = new WaitingCalls(registry);
    }

    private static Duration[] seconds(int... bounds) {
        return Arrays.stream(bounds).mapToObj(Duration::ofSeconds).toArray(Duration[]::new);
    }

    @Override
    public void on(CallEvent event) {
        switch (event) {
            case CallEvent.Arrived ignored -> count("heliotrope.calls.started");
            case CallEvent.LanguageChosen it ->
                count("heliotrope.languages.chosen", "language", it.language().tag(), "by", word(it.by()));
            case CallEvent.Queued it -> waiting.joined(it.stamp().call(), new Place(it.queue(), it.joined()));
            case CallEvent.StepEntered it -> waiting.left(it.stamp().call());
            case CallEvent.OfferEnded it -> count("heliotrope.offers", "outcome", word(it.outcome()));
            case CallEvent.Answered it -> answered(it);
            case CallEvent.TalkEnded it -> talked(it);
            case CallEvent.Done it -> count("heliotrope.steps.done", "what", it.what(), "outcome", it.outcome());
            case CallEvent.Resumed ignored -> count("heliotrope.calls.resumed");
            case CallEvent.Ended it -> ended(it);
            case CallEvent.Heard ignored -> {}
            case CallEvent.Pressed ignored -> {}
            case CallEvent.Relaxed it -> count("heliotrope.queue.relaxed", "queue", it.queue());
            case CallEvent.Exhausted it -> exhausted(it);
            case CallEvent.Offered ignored -> {}
            case CallEvent.Unmatched ignored -> {}
        }
    }

    private void exhausted(CallEvent.Exhausted event) {
        count("heliotrope.queue.exhausted", "queue", event.queue());
        waiting.left(event.stamp().call());
    }

    private void answered(CallEvent.Answered event) {
        Optional<Place> place = waiting.left(event.stamp().call());
        waited(place.map(Place::queue).orElse("unknown"), "answered", event.waited());
    }

    private void talked(CallEvent.TalkEnded event) {
        Timer.builder("heliotrope.talk")
                .tags("by", word(event.by()))
                .serviceLevelObjectives(TALKS)
                .register(registry)
                .record(event.talked());
    }

    private void ended(CallEvent.Ended event) {
        count("heliotrope.calls.ended", "cause", word(event.cause()));
        Optional<Place> place = waiting.left(event.stamp().call());
        if (event.cause() == EndCause.ABANDONED && place.isPresent()) {
            Duration waited =
                    Duration.between(place.get().joined(), event.stamp().at());
            waited(place.get().queue(), "abandoned", waited);
        }
    }

    private void waited(String queue, String outcome, Duration waited) {
        Timer.builder("heliotrope.wait")
                .tags("queue", queue, "outcome", outcome)
                .serviceLevelObjectives(WAITS)
                .register(registry)
                .record(waited.isNegative() ? Duration.ZERO : waited);
    }

    private void count(String name, String... tags) {
        Counter.builder(name).tags(tags).register(registry).increment();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
