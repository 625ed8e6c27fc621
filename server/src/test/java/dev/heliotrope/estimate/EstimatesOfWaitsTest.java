package dev.heliotrope.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.forecast.Drill;
import dev.heliotrope.forecast.Drills;
import dev.heliotrope.routing.Distributor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers would have been told on made-up days, with the routing of production, and how long they waited. */
class EstimatesOfWaitsTest {
    private static List<Outcome> played(String name, int days, long seed) {
        Drill drill = Drills.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        WaitEstimator estimator = new WaitEstimator(drill.plan());
        BackTest test = new BackTest(estimator);
        drill.play(
                days,
                seed,
                (plan, known, announcer, at) ->
                        new EstimatingDistributor(Distributor::of, estimator, test, plan, known, announcer, at));
        return test.outcomes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"steady", "rush", "team-closes", "rare-language", "by-name", "no-shows"})
    void eightIntervalsInTenHoldTheWaitAndTheirMiddleIsNearerThanAsterisksAverage(String name) {
        List<Outcome> outcomes = played(name, 3, 11);
        for (boolean early : List.of(true, false)) {
            Verdict verdict = Verdict.of(
                    outcomes.stream().filter(each -> each.early() == early).toList());

            assertThat(verdict.told()).as("told, early: " + early).isGreaterThan(2_000);
            assertThat(verdict.coverage()).as("coverage, early: " + early).isBetween(0.75, 0.85);
            assertThat(verdict.error()).as("error, early: " + early).isLessThan(0.85 * verdict.asteriskError());
            assertThat(Math.abs(verdict.bias())).isLessThan(Math.abs(verdict.asteriskBias()));
        }
    }

    @Test
    void whoeverSpeaksARareLanguageIsToldOfTheirOwnWait() {
        List<Outcome> greeks = played("rare-language", 3, 5).stream()
                .filter(each -> each.language().tag().equals("el") && each.early())
                .toList();
        Verdict verdict = Verdict.of(greeks);

        assertThat(verdict.told()).isGreaterThan(400);
        assertThat(verdict.coverage()).isBetween(0.75, 0.85);
        assertThat(verdict.error()).isLessThan(0.75 * verdict.asteriskError());
        assertThat(Math.abs(verdict.bias())).isLessThan(0.3 * Math.abs(verdict.asteriskBias()));
    }

    @Test
    void nothingIsToldBeforeAnythingIsKnown() {
        List<Outcome> first = played("steady", 1, 3).subList(0, 30);

        assertThat(first).allSatisfy(each -> assertThat(each.ours()).isEmpty());
    }

    @Test
    void theSameHappeningsGiveTheSameEstimates() {
        assertThat(played("no-shows", 1, 9)).isEqualTo(played("no-shows", 1, 9));
    }
}
