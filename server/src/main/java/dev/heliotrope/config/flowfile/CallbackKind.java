package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.CallbackStep;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.Words;
import java.time.Duration;
import java.util.List;

/** {@code callback}. */
final class CallbackKind {
    private static final Key<Placed<String>> QUEUE = new Key<>(
            "callback",
            Form.QUEUE,
            "",
            "the queue whose agents call back; the place in it is kept",
            (value, reading) -> Keys.name(value));
    private static final Key<Words> OFFER =
            Keys.wordsOf("offer", "callback-offer", "the question; key 1 is yes, key 2 is no");
    private static final Key<Placed<String>> CONFIRM = new Key<>(
            "confirm",
            Form.PROMPTS,
            "callback-number",
            "reads the number back as the value digits; key 1 is right, key 2 leads to another",
            (value, reading) -> new Placed<>(value.text("callback-number"), value.at()));
    private static final Key<Words> ENTER = Keys.wordsOf(
            "enter", "callback-enter-number", "asks for a number; said at once where the caller withholds theirs");
    private static final Key<Integer> TRIES = Keys.tries(3);
    private static final Key<Duration> WAIT = Keys.patience();
    private static final Key<Placed<String>> ACCEPTED = Keys.step("accepted", "the caller will be called back");
    private static final Key<Placed<String>> DECLINED =
            Keys.step("declined", "the caller does not want to, or says nothing");
    private static final Key<Placed<String>> FAILED = Keys.step("failed", "the wish could not be kept");

    static final StepKind KIND = new StepKind(
            "Offers to call the caller back as soon as it is their turn, on the number they call from or another of 4 to 15 digits."
                    + " Behind a queue in which the caller has waited, the call-back keeps that place.",
            List.of(QUEUE, OFFER, CONFIRM, ENTER, TRIES, WAIT, ACCEPTED, DECLINED, FAILED, Keys.HUNG_UP, Keys.ERROR),
            CallbackKind::step);

    private CallbackKind() {}

    private static Step step(StepSource step) {
        return new CallbackStep(
                step.name(),
                QUEUE.in(step),
                OFFER.in(step),
                CONFIRM.in(step),
                ENTER.in(step),
                TRIES.in(step),
                WAIT.in(step),
                ACCEPTED.in(step),
                DECLINED.in(step),
                FAILED.in(step),
                Keys.mishaps(step));
    }
}
