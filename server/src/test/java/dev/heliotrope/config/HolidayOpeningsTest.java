package dev.heliotrope.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.holiday.PublicHolidays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes that Fridays are short is told of the Fridays on which nobody would have come at all. */
class HolidayOpeningsTest {
    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-24");
    private static final PublicHolidays HOLIDAYS = new PublicHolidays();

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheRest() throws IOException {
        Files.writeString(folder.resolve("languages.yaml"), "default: en\nlanguages: {en: {}}\n");
        Files.writeString(folder.resolve("numbers.yaml"), "numbers: {}\n");
        Files.writeString(folder.resolve("queues.yaml"), "queues: {}\n");
        Files.writeString(folder.resolve("agents.yaml"), "agents: {}\n");
    }

    /** One team in Prague, with this beside its hours. */
    private List<String> said(String rules, LocalDate today) throws IOException {
        Files.writeString(
                folder.resolve("teams.yaml"),
                "teams:\n  prague:\n    zone: Europe/Prague\n    hours: {mon-fri: 08:00-18:00}\n" + rules.indent(4));
        return ConfigFolder.read(folder, HOLIDAYS, today).diagnostics().stream()
                .map(Diagnostic::toString)
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    @Test
    void aFridayOfEachMonthIsGoodFridayAndChristmasToo() throws IOException {
        assertThat(said("holidays: CZ\noverrides:\n- {on: last fri of month, hours: 08:00-12:00}", NOVEMBER))
                .containsExactly(
                        "teams.yaml:7:12: warning: an override wins over public holidays, so this opens next on "
                                + "2026-12-25 (Christmas), then on 2027-03-26 (Good Friday), 2029-03-30 (Good Friday), "
                                + "2029-09-28 (St. Wenceslas Day); if that is meant, put them into works-on, else into an override "
                                + "with hours: closed [open-on-holiday]");
    }

    @Test
    void whatIsOverIsNotTold() throws IOException {
        assertThat(said(
                        "holidays: CZ\noverrides:\n- {on: 2nd tue of nov, hours: 08:00-12:00}\n- {on: 28 oct, hours: 9:00-10:00}",
                        LocalDate.parse("2026-10-29")))
                .singleElement()
                .asString()
                .startsWith("teams.yaml:8:12: ")
                .contains("opens next on 2027-10-28 (")
                .contains(", then on 2028-10-28 (")
                .contains(") and on 1 more within 5 years; if that is meant, put them");
    }

    @Test
    void itIsMeantWhereTheTeamWorksOnThatHoliday() throws IOException {
        String override = "overrides:\n- {on: 28 oct, hours: 9:00-10:00}";
        assertThat(said("holidays: CZ\nworks-on: [28 oct]\n" + override, NOVEMBER))
                .isEmpty();
        assertThat(said("holidays: CZ\nworks-on: [Independence Day]\n" + override, NOVEMBER))
                .isEmpty();
        assertThat(said(
                        "holidays: CZ\nworks-on: [2027-10-28, 2028-10-28, 2029-10-28, 2030-10-28]\n" + override,
                        NOVEMBER))
                .singleElement()
                .asString()
                .contains("opens next on 2031-10-28 (")
                .contains("); if that is meant, put it into works-on");
    }

    @Test
    void anotherOverrideMayTakeTheHolidayAway() throws IOException {
        String yearly = "- {on: 28 oct, hours: 9:00-10:00}";
        assertThat(said("holidays: CZ\noverrides:\n- {on: 28 oct to 29 oct, hours: closed}\n" + yearly, NOVEMBER))
                .isEmpty();
        assertThat(said(
                        "holidays: CZ\noverrides:\n" + yearly + "\n- {on: 2027-10-01 to 2031-10-31, hours: closed}",
                        NOVEMBER))
                .as("a date with a year goes first")
                .isEmpty();
    }

    @Test
    void nothingIsToldOfOneDateOfClosingOrOfDaysThatAreNoPublicHolidays() throws IOException {
        assertThat(said("holidays: CZ\noverrides:\n- {on: 2027-10-28, hours: 9:00-10:00}", NOVEMBER))
                .as("somebody looked at that very day")
                .isEmpty();
        assertThat(said("holidays: CZ\noverrides:\n- {on: 28 oct, hours: closed}", NOVEMBER))
                .isEmpty();
        assertThat(said("overrides:\n- {on: 28 oct, hours: 9:00-10:00}", NOVEMBER))
                .isEmpty();
        assertThat(said(
                        "holidays: CZ\ndays-off: [{on: 28 oct, until: 12:00}]\noverrides:\n- {on: 28 oct, hours: 9:00-10:00}",
                        NOVEMBER))
                .as("the team has that day off in its own way")
                .isEmpty();
    }

    @Test
    void theFolderLoadsAllTheSameAndWhoOnlyWantsTheSettingsIsToldNothing() throws IOException {
        said("holidays: CZ\noverrides:\n- {on: 28 oct, hours: 9:00-10:00}", NOVEMBER);
        assertThat(ConfigFolder.read(folder, HOLIDAYS, NOVEMBER).result()).isPresent();
        assertThat(ConfigFolder.read(folder, HOLIDAYS).diagnostics()).isEmpty();
    }
}
