package dev.heliotrope.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.estimate.EstimatingDistributor;
import dev.heliotrope.estimate.WaitEstimator;
import dev.heliotrope.estimate.WaitWatcher;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Days are simulated with a patience that is known, recorded as a history would, and played again from the records. */
class PastTest {
    private static final Duration TARGET = Duration.ofSeconds(20);
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Language CZECH = new Language("cs");
    private static final Drill RUSH = Drills.all().stream()
            .filter(each -> each.name().equals("rush"))
            .findFirst()
            .orElseThrow();

    /** Keeps what a history tells of each caller. */
    private static final class Recorder implements WaitWatcher {
        private final Map<CallId, WaitingCall> waiting = new HashMap<>();
        private final Map<String, Queue> queues = new HashMap<>();
        private final List<RecordedCall> calls = new ArrayList<>();
        private final SplittableRandom chance = new SplittableRandom(3);

        @Override
        public void passed(Instant until) {}

        @Override
        public void joined(WaitingCall call, boolean waits, Instant at) {
            waiting.put(call.call(), call);
            queues.put(call.queue().id(), call.queue());
        }

        @Override
        public void answered(CallId call, Instant at) {
            // the house's handle time, which the talk has nothing to do with
            keep(call, at, Duration.ofSeconds(Math.round(240 * chance.nextExponential())));
        }

        @Override
        public void gone(CallId call, Instant at) {
            keep(call, at, null);
        }

        private void keep(CallId id, Instant at, @org.jspecify.annotations.Nullable Duration talked) {
            WaitingCall call = waiting.remove(id);
            if (call != null) {
                Duration waited = Duration.between(call.joined(), at);
                calls.add(new RecordedCall(
                        call.queue().id(), call.language(), call.joined(), waited, talked == null, talked));
            }
        }
    }

    @Test
    void whatIsEstimatedFromRecordsGivesTheRecordedDaysAgain() {
        Recorder recorder = new Recorder();
        WaitEstimator estimator = new WaitEstimator(RUSH.plan());
        Outlook was = RUSH.play(
                3,
                1,
                (plan, known, announcer, at) ->
                        new EstimatingDistributor(Distributor::of, estimator, recorder, plan, known, announcer, at));
        Past past = new Past(recorder.calls);

        Past.Seen support = past.seen(TARGET).get("support");
        assertThat(support.figures()).isEqualTo(was.queues().get("support"));
        assertThat(support.handle().toSeconds()).isCloseTo(240, within(10L));
        assertThat(support.patience().orElseThrow().toSeconds())
                .as("eight minutes, though who hung up did so after two on average")
                .isCloseTo(480, within(50L));

        List<Arrival> again = past.arrivals(recorder.queues, 1);
        Instant end = NINE.plus(Duration.ofDays(3));
        Outlook is = new Simulation(RUSH.plan(), queue -> null, Duration.ofSeconds(5), NINE.minus(Duration.ofHours(9)))
                .run(again, end, TARGET);
        Figures then = was.queues().get("support");
        Figures now = is.queues().get("support");
        assertThat(now.callers()).isEqualTo(then.callers());
        assertThat(now.abandonment()).isCloseTo(then.abandonment(), within(0.02));
        assertThat(now.serviceLevel()).isCloseTo(then.serviceLevel(), within(0.05));
        assertThat(now.asa().toMillis())
                .isCloseTo(then.asa().toMillis(), within(then.asa().toMillis() / 6));
    }

    private static RecordedCall call(int waited, boolean hungUp) {
        Duration talked = hungUp ? null : Duration.ofMinutes(4);
        return new RecordedCall("support", CZECH, NINE, Duration.ofSeconds(waited), hungUp, talked);
    }

    /** Textbook: of ten, one hangs up after 10 s, five are answered after 20 s, two of the other four hang up after 30 s. */
    @Test
    void whoWasAnsweredIsNoWitnessOfImpatience() {
        List<RecordedCall> calls = new ArrayList<>(List.of(call(10, true), call(30, true), call(30, true)));
        for (int i = 0; i < 5; i++) {
            calls.add(call(20, false));
        }
        calls.add(call(60, false));
        calls.add(call(60, false));
        Survival survival = Survival.of(calls);

        assertThat(survival.half()).as("0.9 * 3/4 * 2/3").contains(Duration.ofSeconds(30));
        assertThat(survival.mean()).contains(Duration.ofMillis(Math.round((10 + 60 + 100 + 120) * 1000 / 3.0)));
        SplittableRandom chance = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            assertThat(survival.drawn(Duration.ofSeconds(20), chance)).isGreaterThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void whereNobodyEverHungUpAllWaitForEver() {
        Survival survival = Survival.of(List.of(call(20, false)));

        assertThat(survival.mean()).isEmpty();
        assertThat(survival.half()).isEmpty();
        assertThat(survival.drawn(Duration.ZERO, new SplittableRandom(1))).isGreaterThan(Duration.ofDays(300));
    }
}
