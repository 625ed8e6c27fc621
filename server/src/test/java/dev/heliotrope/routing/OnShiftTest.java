package dev.heliotrope.routing;

import static dev.heliotrope.routing.World.CZECH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Dates;
import dev.heliotrope.hours.DayOverride;
import dev.heliotrope.hours.DaysOff;
import dev.heliotrope.hours.Holidays;
import dev.heliotrope.hours.Rules;
import dev.heliotrope.hours.Span;
import dev.heliotrope.hours.Timetable;
import dev.heliotrope.hours.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why somebody is offered nothing for their hours, in words: 8 to 18 in Prague every day, hand-over five minutes, and a holiday. */
class OnShiftTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Prague");
    private static final Holidays FREEDOM =
            date -> date.equals(LocalDate.parse("2026-11-17")) ? Optional.of("Freedom Day") : Optional.empty();

    private static Timetable daily(String name, int from, int to) {
        return new Timetable(
                name,
                ZONE,
                Rules.of(Week.everyDay(new Span(LocalTime.of(from, 0), LocalTime.of(to, 0))))
                        .withDaysOff(DaysOff.of(FREEDOM)));
    }

    private static final Calendar NIGHTS = daily("Night shift", 20, 23);
    private static final Calendar MOVING = new Timetable(
            "Otto's shift",
            ZONE,
            daily("", 8, 18)
                    .rules()
                    .withExceptions(
                            List.of(new DayOverride(
                                    new Dates.Once(LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-25")),
                                    List.of(),
                                    "moving")),
                            List.of()));
    private static final Team TEAM = new Team(
            "prague",
            "Prague",
            "Prague",
            daily("Prague", 8, 18),
            Duration.ofMinutes(30),
            Duration.ofMinutes(5),
            Map.of("nina", NIGHTS, "otto", MOVING));

    private static Agent agent(String id, String team) {
        return new Agent(id, id, "1", team, Map.of(CZECH, 3), Map.of());
    }

    private static Refusal refusal(String id, String team, String at) {
        return new OnShift(Map.of("prague", TEAM), Instant.parse(at + "+01:00")).refusal(agent(id, team));
    }

    private static String words(String id, String at) {
        Refusal refusal = refusal(id, "prague", at);
        return refusal == null ? "" : refusal.words();
    }

    @Test
    void closedSinceTheTimeOrTheDay() {
        assertThat(words("jana", "2026-11-24T18:30:00")).isEqualTo("Prague closed since 18:00");
        assertThat(words("jana", "2026-11-25T06:00:00")).isEqualTo("Prague closed since Tue 18:00");
        assertThat(words("jana", "2026-11-24T08:00:00")).isEmpty();
    }

    @Test
    void whereThereIsMoreToItThanTheUsualHoursThatIsSaid() {
        assertThat(words("jana", "2026-11-17T10:00:00")).isEqualTo("Prague: 17 Nov is a holiday, Freedom Day");
    }

    @Test
    void shortlyBeforeTheEndOfTheShiftThereIsNothingNew() {
        assertThat(words("jana", "2026-11-24T17:54:59")).isEmpty();
        assertThat(words("jana", "2026-11-24T17:55:00"))
                .isEqualTo("Prague takes no more calls before it closes at 18:00");
    }

    @Test
    void whoHasHoursOfTheirOwnGoesByThem() {
        assertThat(words("nina", "2026-11-24T21:00:00")).isEmpty();
        OnShift evening = new OnShift(Map.of("prague", TEAM), Instant.parse("2026-11-24T20:10:00+01:00"));
        assertThat(evening.isAtEdge(agent("nina", "prague"))).isTrue();
        assertThat(evening.isAtEdge(agent("jana", "prague"))).isFalse();
    }

    @Test
    void whoHasHoursOfTheirOwnIsNotToldThatTheTeamIsClosed() {
        assertThat(words("nina", "2026-11-24T10:00:00")).as("the team is open").isEqualTo("off shift since Mon 23:00");
        assertThat(words("nina", "2026-11-24T19:00:00"))
                .as("the team closed at 18:00")
                .isEqualTo("off shift since Mon 23:00");
        assertThat(words("nina", "2026-11-24T22:57:00"))
                .isEqualTo("takes no more calls before the shift ends at 23:00");
        assertThat(words("nina", "2026-11-17T21:00:00")).isEqualTo("17 Nov is a holiday, Freedom Day");
    }

    @Test
    void asLongAsTheirHoursAreTheTeamsTheyGoByTheTeam() {
        assertThat(words("otto", "2026-11-24T18:30:00")).isEqualTo("Prague closed since 18:00");
        assertThat(words("otto", "2026-11-24T17:55:00"))
                .isEqualTo("Prague takes no more calls before it closes at 18:00");
        assertThat(words("otto", "2026-11-17T10:00:00")).isEqualTo("Prague: 17 Nov is a holiday, Freedom Day");
        assertThat(words("otto", "2026-11-25T10:00:00")).isEqualTo("off on 25 Nov, moving");
        assertThat(words("otto", "2026-11-26T06:00:00")).isEqualTo("off shift since Tue 18:00");
    }

    @Test
    void whoseTeamIsNoMoreWorksNever() {
        assertThat(refusal("jana", "berlin", "2026-11-24T10:00:00"))
                .extracting(Refusal::words)
                .isEqualTo("in no team");
        assertThat(new OnShift(Map.of(), Instant.EPOCH).isAtEdge(agent("jana", "berlin")))
                .isFalse();
        assertThat(new Refusal.Aside(Instant.EPOCH).words()).isEqualTo("phone just turned a call away");
    }
}
