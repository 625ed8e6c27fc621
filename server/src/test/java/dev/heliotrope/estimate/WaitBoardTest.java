package dev.heliotrope.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.forecast.Drill;
import dev.heliotrope.forecast.Drills;
import dev.heliotrope.forecast.Outlook;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitBoardTest {
    private static final Language GREEK = new Language("el");
    private static final Drill RARE = Drills.all().stream()
            .filter(each -> each.name().equals("rare-language"))
            .findFirst()
            .orElseThrow();

    private static Outlook play(WaitEstimator estimator, WaitWatcher watcher) {
        return RARE.play(
                1,
                1,
                (plan, known, announcer, at) ->
                        new EstimatingDistributor(Distributor::of, estimator, watcher, plan, known, announcer, at));
    }

    /** Asks for estimates as callers do, from which is learnt, and looks at the board in between. */
    private static class Looking extends Passing {
        private final WaitEstimator estimator;
        private final WaitBoard board;
        private final Set<String> told = new HashSet<>();
        private Duration longest = Duration.ZERO;

        Looking(WaitEstimator estimator) {
            this.estimator = estimator;
            this.board = new WaitBoard(estimator);
        }

        @Override
        public void passed(Instant until) {
            board.passed(until);
            board.expected().stream()
                    .filter(line -> line.estimate().isPresent())
                    .forEach(line ->
                            told.add(line.queue() + " " + line.language().tag()));
            board.estimate("support", GREEK)
                    .filter(estimate -> estimate.middle().compareTo(longest) > 0)
                    .ifPresent(estimate -> longest = estimate.middle());
        }

        @Override
        public void joined(WaitingCall call, boolean waits, Instant at) {
            board.joined(call, waits, at);
            estimator.of(call.call(), at);
        }
    }

    private static class Passing implements WaitWatcher {
        @Override
        public void passed(Instant until) {}

        @Override
        public void joined(WaitingCall call, boolean waits, Instant at) {}

        @Override
        public void answered(CallId call, Instant at) {}

        @Override
        public void gone(CallId call, Instant at) {}
    }

    @Test
    void showsEachQueueAndLanguageThatIsAskedForAndForgetsThoseThatAreNot() {
        WaitEstimator estimator = new WaitEstimator(RARE.plan());
        Looking looking = new Looking(estimator);

        play(estimator, looking);

        assertThat(looking.told).containsExactlyInAnyOrder("support cs", "support el");
        assertThat(looking.longest).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(4));
        assertThat(looking.board.estimate("support", new Language("uk"))).isEmpty();
        looking.board.passed(Instant.parse("2026-03-04T12:00:00Z"));
        assertThat(looking.board.expected()).isEmpty();
    }

    /** Estimates are a passenger: calls go on without them. */
    @Test
    void whoeverLearnsAndFailsCostsNoCall() {
        WaitEstimator estimator = new WaitEstimator(RARE.plan());
        WaitWatcher broken = new Passing() {
            @Override
            public void joined(WaitingCall call, boolean waits, Instant at) {
                throw new IllegalStateException("a bug of ours");
            }
        };

        Outlook outlook = play(estimator, broken);

        assertThat(outlook).isEqualTo(RARE.play(1, 1, Distributor::of));
        assertThat(outlook.queues().get("support").answered()).isGreaterThan(1000);
    }
}
