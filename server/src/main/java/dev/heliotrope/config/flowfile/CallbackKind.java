package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.CallbackStep;
import dev.heliotrope.flow.tree.CallbackStep.Times;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
    private static final Key<Optional<Placed<String>>> WITHIN = new Key<>(
            "within",
            Form.CALENDAR,
            "as soon as possible only",
            "a calendar: callers may choose a time at which it is open, as the clock shows it where they are",
            (value, reading) -> Keys.optionalStep(value));
    private static final Key<Words> WHEN = Keys.wordsOf(
            "when",
            "callback-when",
            "key 1 is as soon as possible, key 2 is a time; only with `within`, as all that follows");
    private static final Key<Words> ENTER_TIME =
            Keys.wordsOf("enter-time", "callback-enter-time", "asks for a time of up to four digits: 1430, 930, 9");
    private static final Key<Words> NO_TIME = Keys.wordsOf(
            "no-time",
            "callback-no-time",
            "said where it is not open at that time on any day of the next two weeks, or no clock shows it");
    private static final Key<Placed<String>> CONFIRM_TIME = new Key<>(
            "confirm-time",
            Form.PROMPTS,
            "callback-time",
            "reads the next such time back as the value at; key 1 is right, key 2 leads to another, key 3 to the same on a later day",
            (value, reading) -> new Placed<>(value.text("callback-time"), value.at()));
    private static final Key<Optional<Placed<String>>> INTO =
            VariableKeys.optional("into", ValueType.MOMENT, "the variable that is given the chosen time");
    private static final Key<Integer> TRIES = Keys.tries(3);
    private static final Key<Duration> WAIT = Keys.patience();
    private static final Key<Placed<String>> ACCEPTED = Keys.step("accepted", "the caller will be called back");
    private static final Key<Optional<Placed<String>>> SCHEDULED =
            Keys.optionalStep("scheduled", "as accepted", "the caller will be called back at the chosen time");
    private static final Key<Placed<String>> DECLINED =
            Keys.step("declined", "the caller does not want to, or says nothing");
    private static final Key<Placed<String>> FAILED = Keys.step("failed", "the wish could not be kept");

    static final StepKind KIND = new StepKind(
            "Offers to call the caller back as soon as it is their turn or, with `within`, at a time that they choose; on the number they call from or"
                    + " another of 4 to 15 digits. Behind a queue in which the caller has waited, the call-back keeps that place.",
            List.of(
                    QUEUE,
                    OFFER,
                    CONFIRM,
                    ENTER,
                    WITHIN,
                    WHEN,
                    ENTER_TIME,
                    NO_TIME,
                    CONFIRM_TIME,
                    INTO,
                    TRIES,
                    WAIT,
                    ACCEPTED,
                    SCHEDULED,
                    DECLINED,
                    FAILED,
                    Keys.HUNG_UP,
                    Keys.ERROR),
            CallbackKind::step);

    private CallbackKind() {}

    private static Optional<Times> times(StepSource step) {
        Words when = WHEN.in(step);
        Words enter = ENTER_TIME.in(step);
        Words none = NO_TIME.in(step);
        Placed<String> confirm = CONFIRM_TIME.in(step);
        Optional<Placed<String>> into = INTO.in(step);
        return WITHIN.in(step).map(hours -> new Times(hours, when, enter, none, confirm, into));
    }

    private static Step step(StepSource step) {
        Placed<String> accepted = ACCEPTED.in(step);
        return new CallbackStep(
                step.name(),
                QUEUE.in(step),
                OFFER.in(step),
                CONFIRM.in(step),
                ENTER.in(step),
                times(step),
                TRIES.in(step),
                WAIT.in(step),
                accepted,
                SCHEDULED.in(step).orElse(accepted),
                DECLINED.in(step),
                FAILED.in(step),
                Keys.mishaps(step));
    }
}
