package dev.heliotrope.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.holiday.PublicHolidays;
import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Opening.Rule;
import dev.heliotrope.routing.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who works when, from the files to the calendars. */
class RotaTest {
    private static final Map<String, String> FILES = Map.of(
            "languages.yaml", "default: en\nlanguages: {en: {}}\n",
            "numbers.yaml", "numbers: {}\n",
            "queues.yaml", "queues: {support: {steps: [{after: 0s, skills: {support: 2}}]}}\n",
            "teams.yaml", """
                teams:
                  prague:
                    zone: Europe/Prague
                    hours: {mon-fri: 08:00-18:00}
                    breaks: {wed: 12:00-13:00}
                    holidays: CZ
                    days-off: [{on: 24 dec, name: Christmas Eve, until: 12:00}]
                    works-on: [Freedom and Democracy Day]
                    overrides: [{on: last fri of month, hours: 08:00-12:00, why: meeting}]
                    seasons: [{on: 1 jul to 31 aug, hours: {mon-fri: 07:00-13:00}}]
                    shifts:
                      late: {hours: {mon-fri: 12:00-20:00}, breaks: {}}
                      turns: {weeks: [{mon-fri: 06:00-10:00}, {mon-fri: 14:00-18:00}], first-week: 2026-11-23}
                    edge: 30m
                    hand-over: 10m
                """,
            "agents.yaml", """
                agents:
                  all-day: {extension: 201, team: prague, languages: {en: 5}, skills: {support: 3}}
                  late: {extension: 202, team: prague, languages: {en: 5}, shift: late}
                  turns: {extension: 203, team: prague, languages: {en: 5}, shift: turns}
                  own:
                    extension: 204
                    team: prague
                    languages: {en: 5}
                    hours: {tue: 22:00-04:00}
                    leave: [{on: 2026-12-01, why: moving}, {on: 2026-12-15, hours: 23:00-24:00}]
                    overtime: [{on: 2026-12-24, hours: 14:00-16:00, why: gifts}]
                """,
            "coverage.yaml", """
                promises:
                  english: {language: en, level: 4, skill: support, queue: support, at-least: 2, while-open: prague}
                """);

    @TempDir
    Path folder;

    private Settings settings;
    private Team prague;

    @BeforeEach
    void read() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Loaded<Settings> loaded = ConfigFolder.read(folder, new PublicHolidays());
        assertThat(loaded.diagnostics()).isEmpty();
        settings = loaded.result().orElseThrow();
        prague = settings.teams().get("prague");
    }

    private static List<String> open(Calendar calendar, String date) {
        Instant midnight = Instant.parse(date + "T00:00:00+01:00");
        return calendar.stretches(midnight, midnight.plus(Duration.ofDays(1))).stream()
                .filter(stretch -> stretch.isOpen())
                .map(stretch -> stretch.from().atZone(calendar.zone()).toLocalTime() + "-"
                        + stretch.to().atZone(calendar.zone()).toLocalTime())
                .toList();
    }

    @Test
    void theTeamsRulesAreRead() {
        assertThat(open(prague.calendar(), "2026-11-25")).as("a break").containsExactly("08:00-12:00", "13:00-18:00");
        assertThat(open(prague.calendar(), "2026-11-17")).as("works on it").containsExactly("08:00-18:00");
        assertThat(open(prague.calendar(), "2026-12-24")).as("half a day").containsExactly("08:00-12:00");
        assertThat(open(prague.calendar(), "2026-11-27")).as("recurs").containsExactly("08:00-12:00");
        assertThat(open(prague.calendar(), "2026-09-28")).as("a holiday").isEmpty();
        assertThat(prague.calendar().at(Instant.parse("2026-07-15T12:00:00Z")).isOpen())
                .as("a season")
                .isFalse();
        assertThat(prague.shiftOf("all-day").noNewOffers(Instant.parse("2026-11-24T16:50:00Z")))
                .isTrue();
        assertThat(prague.shift().core(Instant.parse("2026-11-24T07:29:00Z"))).isFalse();
    }

    @Test
    void agentsHaveTheTeamsHoursOrTheirOwn() {
        assertThat(prague.calendarOf("all-day")).isSameAs(prague.calendar());
        assertThat(open(prague.calendarOf("late"), "2026-11-25")).containsExactly("12:00-20:00");
        assertThat(open(prague.calendarOf("late"), "2026-11-27"))
                .as("the team's override")
                .containsExactly("08:00-12:00");
        assertThat(open(prague.calendarOf("turns"), "2026-11-24")).containsExactly("06:00-10:00");
        assertThat(open(prague.calendarOf("turns"), "2026-12-01")).containsExactly("14:00-18:00");
    }

    @Test
    void leaveAndOvertimeArePersonal() {
        Calendar own = prague.calendarOf("own");
        assertThat(open(own, "2026-12-01")).isEmpty();
        assertThat(open(own, "2026-12-02")).as("the night that did not begin").isEmpty();
        assertThat(open(own, "2026-12-15")).containsExactly("22:00-23:00");
        assertThat(open(own, "2026-12-16")).containsExactly("00:00-04:00");
        assertThat(open(own, "2026-12-24")).as("overtime on a day off").containsExactly("14:00-16:00");
        assertThat(own.at(Instant.parse("2026-12-01T09:00:00Z")).rule()).isEqualTo(Rule.OVERRIDE_CLOSED);
        assertThat(own.at(Instant.parse("2026-12-01T09:00:00Z")).why())
                .isEqualTo("own's shift is off on 1 Dec, moving");
    }

    @Test
    void promisesKnowTheirHours() {
        Promise english = settings.promises().getFirst();
        assertThat(english.hours()).isSameAs(settings.calendars().get("prague"));
        assertThat(english.atLeast()).isEqualTo(2);
        assertThat(english.skill()).contains("support");
        assertThat(english.at()).hasToString(folder + "/coverage.yaml:2:12");
    }
}
