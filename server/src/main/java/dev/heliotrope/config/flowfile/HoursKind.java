package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.HoursStep;
import dev.heliotrope.flow.tree.Step;
import java.util.List;
import java.util.Optional;

/** {@code hours}. */
final class HoursKind {
    private static final Key<Placed<String>> CALENDAR =
            new Key<>("hours", Form.CALENDAR, "", "the calendar that decides", (value, reading) -> Keys.name(value));
    private static final Key<Placed<String>> OPEN = Keys.step("open", "within the hours");
    private static final Key<Placed<String>> CLOSED = Keys.step("closed", "outside of the hours");
    private static final Key<Placed<String>> HOLIDAY = Keys.step("holiday", "on a holiday");
    private static final Key<Optional<Placed<String>>> OVERRIDE_OPEN =
            Keys.optionalStep("override-open", "as open", "opened by an override");
    private static final Key<Optional<Placed<String>>> OVERRIDE_CLOSED =
            Keys.optionalStep("override-closed", "as closed", "closed by an override");

    private static final Key<Optional<Placed<String>>> EMERGENCY =
            Keys.optionalStep("emergency", "as closed", "closed by a switch for emergencies");

    static final StepKind KIND = new StepKind(
            "Goes one way when a calendar is open and another when it is not.",
            List.of(CALENDAR, OPEN, CLOSED, HOLIDAY, OVERRIDE_OPEN, OVERRIDE_CLOSED, EMERGENCY),
            HoursKind::step);

    private HoursKind() {}

    private static Step step(StepSource step) {
        return new HoursStep(
                step.name(),
                CALENDAR.in(step),
                OPEN.in(step),
                CLOSED.in(step),
                HOLIDAY.in(step),
                OVERRIDE_OPEN.in(step),
                OVERRIDE_CLOSED.in(step),
                EMERGENCY.in(step));
    }
}
