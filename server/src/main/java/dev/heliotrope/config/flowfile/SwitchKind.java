package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.SwitchStep;
import java.util.List;

/** {@code switch}. */
final class SwitchKind {
    private enum Way {
        ON,
        OFF
    }

    private static final Key<Placed<String>> SWITCH = new Key<>(
            "switch",
            Form.SWITCH,
            "",
            "the switch, as it is called in config/switches.yaml",
            (value, reading) -> Keys.name(value));
    private static final Key<Boolean> TO = new Key<>(
                    "turn",
                    Form.WORD,
                    "",
                    "on or off",
                    (value, reading) -> value.word(Way.class).orElse(Way.OFF) == Way.ON)
            .of(Way.class);
    private static final Key<Placed<String>> DONE = Keys.step("done", "the switch is turned, for all calls at once");
    private static final Key<Placed<String>> REFUSED =
            Keys.step("refused", "not one try was right, or after too many wrong PINs none is tried");
    private static final Key<Placed<String>> FAILED = Keys.step("failed", "it could not be kept, and is not turned");

    static final StepKind KIND = new StepKind(
            "Turns a switch for whoever keys in its PIN: an announcement, or an emergency that closes calendars. It"
                    + " holds at once, also for calls that are going on, and who turned it and when is kept.",
            List.of(
                    SWITCH,
                    TO,
                    PinKeys.PROMPT,
                    PinKeys.WRONG,
                    PinKeys.TRIES,
                    PinKeys.WAIT,
                    DONE,
                    REFUSED,
                    FAILED,
                    Keys.HUNG_UP,
                    Keys.ERROR),
            step -> new SwitchStep(
                    step.name(),
                    SWITCH.in(step),
                    TO.in(step),
                    PinKeys.in(step, PinKeys.PROMPT.in(step)),
                    DONE.in(step),
                    REFUSED.in(step),
                    FAILED.in(step),
                    Keys.mishaps(step)));

    private SwitchKind() {}
}
