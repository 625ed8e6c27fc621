package dev.heliotrope.routing;

import static dev.heliotrope.routing.World.CZECH;
import static dev.heliotrope.routing.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The steps of a queue, and how far a caller has come on them. */
class StepsTest {
    private static final List<QueueStep> STEPS = QueueStep.timeline(List.of(from(0, 3), from(15, 2), from(40, 1)));
    private static final Queue SUPPORT = new Queue("support", STEPS, Duration.ofSeconds(20));
    private static final WaitingCall CALL =
            new WaitingCall(new CallId("a"), SUPPORT, Request.in(CZECH), Place.taken(NOON));

    private static QueueStep.From from(int seconds, int level) {
        return new QueueStep.From(Duration.ofSeconds(seconds), new Need(level, List.of(), Map.of()));
    }

    private static Instant after(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    @Test
    void eachLastsUntilTheNextBeginsAndTheLastForEver() {
        assertThat(STEPS)
                .extracting(QueueStep::relax)
                .containsExactly(Relax.after(Duration.ofSeconds(15)), Relax.after(Duration.ofSeconds(25)), Relax.NEVER);
        assertThat(STEPS).extracting(step -> step.need().languageLevel()).containsExactly(3, 2, 1);
    }

    @Test
    void timeBringsThemAtTheVerySecond() {
        assertThat(List.of(
                        CALL.stepAt(after(14)), CALL.stepAt(after(15)), CALL.stepAt(after(39)), CALL.stepAt(after(40))))
                .containsExactly(0, 1, 1, 2);
        assertThat(CALL.needAt(after(20)).languageLevel()).isEqualTo(2);
        assertThat(CALL.needAt(after(9_999)).languageLevel()).isEqualTo(1);
        assertThat(CALL.waited(after(77))).isEqualTo(Duration.ofSeconds(77));
        assertThat(CALL.place().at(SUPPORT, after(50)).since())
                .as("the step began then")
                .isEqualTo(after(40));
    }

    @Test
    void inAnotherQueueThePlaceAndTheStepAreKept() {
        WaitingCall late = CALL.at(CALL.place().at(SUPPORT, after(45)).excluding("jana", after(99)));
        Queue shorter = new Queue("billing", STEPS.subList(0, 2), Duration.ofSeconds(20));
        WaitingCall moved = late.movedTo(shorter);
        assertThat(moved.place()).isEqualTo(new Place(NOON, 1, after(40), 0, true, Map.of("jana", after(99))));
        assertThat(late.movedTo(SUPPORT).place()).isEqualTo(late.place());
        assertThat(moved.queue()).isEqualTo(shorter);
        WaitingCall exhausted = CALL.at(new Place(NOON, 3, after(60), 0, true, Map.of()));
        assertThat(exhausted.movedTo(SUPPORT).place()).isEqualTo(new Place(NOON, 2, after(60), 0, true, Map.of()));
    }

    @Test
    void otherStepsAreOfTheSameQueueToPeople() {
        Queue patient = SUPPORT.with("support/patient", STEPS.subList(1, 3));
        assertThat(patient.name()).isEqualTo("support");
        assertThat(SUPPORT.name()).isEqualTo("support");
        assertThat(patient.steps()).hasSize(2);
        assertThat(patient.with(HoldMusic.USUAL).id()).isEqualTo("support/patient");
    }

    @Test
    void noHeadStartCountsForMoreThanTheMost() {
        assertThat(turn(Duration.ofSeconds(599))).isEqualTo(NOON.minusSeconds(599));
        assertThat(turn(Duration.ofSeconds(600))).isEqualTo(NOON.minusSeconds(600));
        assertThat(turn(Duration.ofSeconds(601))).isEqualTo(NOON.minusSeconds(600));
    }

    private static Instant turn(Duration headStart) {
        Request request = Request.in(CZECH).with(new Priority(headStart, false));
        return Rules.USUAL.turn(new WaitingCall(new CallId("a"), SUPPORT, request, Place.taken(NOON)));
    }

    @Test
    void anOfferMovesOnlyForward() {
        Offer.Pending pending = new Offer.Pending(new CallId("a"), "jana", Channel.VOICE, NOON);
        assertThat(pending.ended(Offer.Failure.DECLINED, after(3)))
                .isEqualTo(new Offer.Over(new CallId("a"), "jana", Channel.VOICE, Offer.Outcome.DECLINED, after(3)));
        assertThat(pending.accepted(after(2)).done(after(60)))
                .isEqualTo(new Offer.Over(new CallId("a"), "jana", Channel.VOICE, Offer.Outcome.DONE, after(60)));
    }
}
