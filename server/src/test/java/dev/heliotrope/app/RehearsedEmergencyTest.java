package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.hours.Opening.Rule;
import dev.heliotrope.rehearsal.Fakes;
import dev.heliotrope.rehearsal.Fakes.FakeHours;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A switch that closes the line closes it for a caller who is simulated, too. */
class RehearsedEmergencyTest {
    private static final ShippedTests SHIPPED = ShippedTests.read();

    private final Flow reception =
            Objects.requireNonNull(SHIPPED.stage().flows().get("reception"));

    private TriedFlow reception(Map<String, FakeHours> hours, Map<String, Boolean> switches) {
        return new TriedFlow(reception, SHIPPED.stage().with(new Fakes(hours, Map.of(), switches, Map.of(), Map.of())));
    }

    @Test
    void whileItIsOnTheLineIsClosedForAnEmergency() {
        assertThat(reception(Map.of(), Map.of("emergency", true)).steps("1"))
                .contains("emergency")
                .doesNotContain("menu");
    }

    @Test
    void whileItIsOffAndWhileAnotherIsOnTheLineIsOpen() {
        assertThat(reception(Map.of(), Map.of("emergency", false, "outage", true))
                        .steps("1"))
                .contains("menu")
                .doesNotContain("emergency");
    }

    @Test
    void whatIsSaidOfTheCalendarItselfHolds() {
        Map<String, FakeHours> open = Map.of("line", new FakeHours(Rule.OPEN, Optional.empty()));

        assertThat(reception(open, Map.of("emergency", true)).steps("1")).contains("menu");
    }
}
