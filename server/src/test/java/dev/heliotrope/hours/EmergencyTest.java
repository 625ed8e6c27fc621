package dev.heliotrope.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.hours.Opening.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmergencyTest {
    private static final Instant FIRE = Instant.parse("2026-11-24T09:17:05Z");
    private static final Instant OVER = Instant.parse("2026-11-24T14:00:00Z");

    private static Calendar office(String name, String zone) {
        DayOverride sale = new DayOverride(
                new Dates.Once(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24)),
                List.of(Span.WHOLE_DAY),
                "sale");
        Rules rules = Rules.of(Week.everyDay(new Span(LocalTime.of(8, 0), LocalTime.of(18, 0))));
        return new Timetable(name, ZoneId.of(zone), name.equals("Prague") ? rules.withOverrides(List.of(sale)) : rules);
    }

    private static final Calendar PRAGUE = office("Prague", "Europe/Prague");
    private static final Calendar KYIV = office("Kyiv", "Europe/Kyiv");
    private static final Map<String, Calendar> ALL = Map.of(
            "prague",
            PRAGUE,
            "kyiv",
            KYIV,
            "line",
            new AnyOf("line", ZoneId.of("Europe/Prague"), List.of(PRAGUE, KYIV)));

    private static Map<String, Calendar> during(Optional<Instant> until, String... calendars) {
        return new Emergencies(List.of(new Emergency("fire", Set.of(calendars), FIRE, until, "fire alarm"))).over(ALL);
    }

    @Test
    void winsOverAnOverrideFromItsVeryInstant() {
        Calendar prague = during(Optional.of(OVER), "prague").get("prague");
        assertThat(prague.at(FIRE.minusNanos(1)).rule()).isEqualTo(Rule.OVERRIDE_OPEN);
        assertThat(prague.at(FIRE)).isEqualTo(new Opening(Rule.EMERGENCY, "Prague is closed, emergency: fire alarm"));
        assertThat(prague.at(OVER).rule()).isEqualTo(Rule.OVERRIDE_OPEN);
        assertThat(prague.nextChange(FIRE.minusSeconds(1))).contains(FIRE);
        assertThat(prague.nextChange(FIRE)).contains(OVER);
        assertThat(prague.stretches(FIRE.minusSeconds(5), OVER.plusSeconds(5)))
                .extracting(stretch -> stretch.opening().rule())
                .containsExactly(Rule.OVERRIDE_OPEN, Rule.EMERGENCY, Rule.OVERRIDE_OPEN);
    }

    @Test
    void whileNobodyKnowsItsEndThereIsNoNextChange() {
        Calendar prague = during(Optional.empty(), "prague").get("prague");
        assertThat(prague.nextChange(FIRE)).isEmpty();
        assertThat(prague.at(FIRE.plusSeconds(100_000_000)).rule()).isEqualTo(Rule.EMERGENCY);
    }

    @Test
    void theLineStaysOpenByTheOtherTeams() {
        Map<String, Calendar> struck = during(Optional.empty(), "prague");
        assertThat(struck.get("line").at(FIRE).isOpen()).isTrue();
        assertThat(struck.get("kyiv")).isSameAs(KYIV);
        assertThat(struck.get("line").nextChange(FIRE))
                .as("Kyiv closes, and Prague would not have")
                .contains(Instant.parse("2026-11-24T16:00:00Z"));
    }

    @Test
    void theLineIsInEmergencyWhereAllAreThatWouldBeOpen() {
        Map<String, Calendar> struck = during(Optional.empty());
        assertThat(struck.get("line").at(FIRE).rule()).isEqualTo(Rule.EMERGENCY);
        Map<String, Calendar> both = during(Optional.empty(), "prague", "kyiv");
        assertThat(both.get("line").at(FIRE).rule()).isEqualTo(Rule.EMERGENCY);
        assertThat(during(Optional.empty(), "kyiv")
                        .get("line")
                        .at(Instant.parse("2026-11-25T20:00:00Z"))
                        .rule())
                .as("at night it is just closed")
                .isEqualTo(Rule.CLOSED);
    }

    @Test
    void withoutEmergenciesNothingIsWrapped() {
        assertThat(Emergencies.NONE.over(ALL).get("prague")).isSameAs(PRAGUE);
    }
}
