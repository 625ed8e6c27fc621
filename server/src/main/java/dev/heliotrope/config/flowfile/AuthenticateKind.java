package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.AuthenticateStep;
import java.util.List;

/** {@code authenticate}. */
final class AuthenticateKind {
    private static final Key<Placed<String>> PROMPT =
            new Key<>("authenticate", Form.PROMPT, "", "what is asked", (value, reading) -> PinKeys.named(value));
    private static final Key<Placed<String>> AUTHENTICATED =
            Keys.step("authenticated", "the PIN is the customer's; customer.authenticated is true from here on");
    private static final Key<Placed<String>> REFUSED = Keys.step(
            "refused", "not one try was right, nobody is identified, or after too many wrong PINs none is tried");
    private static final Key<Placed<String>> FAILED = Keys.step("failed", "PINs cannot be looked up now");

    static final StepKind KIND = new StepKind(
            "Asks the identified customer for their PIN, of 4 to 12 digits. It is never logged, stored or shown. After five"
                    + " wrong ones in a row, in whatever calls, none is tried for a quarter of an hour.",
            List.of(
                    PROMPT,
                    PinKeys.WRONG,
                    PinKeys.TRIES,
                    PinKeys.WAIT,
                    AUTHENTICATED,
                    REFUSED,
                    FAILED,
                    Keys.HUNG_UP,
                    Keys.ERROR),
            step -> new AuthenticateStep(
                    step.name(),
                    PinKeys.in(step, PROMPT.in(step)),
                    AUTHENTICATED.in(step),
                    REFUSED.in(step),
                    FAILED.in(step),
                    Keys.mishaps(step)));

    private AuthenticateKind() {}
}
