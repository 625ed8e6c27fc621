package dev.heliotrope.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.hours.DaysOff;
import dev.heliotrope.hours.Opening;
import dev.heliotrope.hours.Rules;
import dev.heliotrope.hours.Span;
import dev.heliotrope.hours.Timetable;
import dev.heliotrope.hours.Week;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
    private static final PublicHolidays HOLIDAYS = new PublicHolidays();
    private static final Locale MACHINE = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(MACHINE);
    }

    /** Dates as the countries' own calendars have them. */
    @ParameterizedTest
    @CsvSource({
        "CZ, 2026-11-17, Freedom and Democracy Day",
        "CZ, 2026-09-28, St. Wenceslas Day",
        "CZ, 2026-04-03, Good Friday",
        "CZ, 2027-03-29, Easter Monday",
        "UA, 2026-08-24, Independence Day",
        "GR, 2026-04-10, Good Friday",
        "GR, 2026-10-28, Ochi Day",
        "CA-ON, 2026-10-12, Thanksgiving Day",
        "CA-ON, 2026-02-16, Family day",
        "AU-NSW, 2026-04-25, ANZAC day",
        "AU-NSW, 2026-12-28, Boxing Day",
        "HR, 2026-05-30, National Day",
        "PL, 2026-11-11, Independence Day"
    })
    void knowsTheDaysOff(String code, LocalDate date, String name) {
        assertThat(HOLIDAYS.of(code).orElseThrow().on(date)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"CZ, 2026-11-16", "CZ, 2026-12-31", "CA, 2026-02-16", "CA-QC, 2026-02-16", "AU-NSW, 2026-06-09"})
    void workingDaysAreNone(String code, LocalDate date) {
        assertThat(HOLIDAYS.of(code).orElseThrow().on(date)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CX", "cz", "CZ-XX", "CA-on", "CA-ON-X", "''", "-", "CZ-", "../../etc", "Czechia"})
    void otherCodesHaveNoCalendar(String code) {
        assertThat(HOLIDAYS.of(code)).isEmpty();
    }

    @Test
    void namesTheCodesThatMayHaveBeenMeant() {
        assertThat(HOLIDAYS.codesNear("CX"))
                .contains("CZ", "UA", "GR", "CA", "AU")
                .doesNotContain("CA-ON");
        assertThat(HOLIDAYS.codesNear("CA-OM")).contains("CA-ON", "CA-QC").doesNotContain("CZ");
    }

    @Test
    void namesAreEnglishOnAnyMachine() {
        Locale.setDefault(Locale.GERMANY);
        assertThat(new PublicHolidays().of("CZ").orElseThrow().on(LocalDate.of(2025, 12, 24)))
                .contains("Christmas Eve");
    }

    @Test
    void anOfficeIsClosedOnThem() {
        Week mondays = new Week(Map.of(DayOfWeek.MONDAY, List.of(new Span(LocalTime.of(8, 0), LocalTime.of(18, 0)))));
        Timetable prague = new Timetable(
                "Prague",
                ZoneId.of("Europe/Prague"),
                Rules.of(mondays).withDaysOff(DaysOff.of(HOLIDAYS.of("CZ").orElseThrow())));
        assertThat(prague.at(Instant.parse("2026-09-28T10:00:00Z")))
                .isEqualTo(new Opening(Opening.Rule.HOLIDAY, "Prague: 28 Sep is a holiday, St. Wenceslas Day"));
        assertThat(prague.nextChange(Instant.parse("2026-09-28T10:00:00Z")))
                .contains(Instant.parse("2026-10-05T06:00:00Z"));
    }

    /** Each time the library is there anew, as for a command that has just been started. */
    @Test
    void severalThreadsMayBeTheFirstToAsk() throws Exception {
        for (int run = 0; run < 3; run++) {
            try (URLClassLoader anew = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
                Class<?> asked = anew.loadClass(PublicHolidays.class.getName());
                Object holidays = asked.getConstructor().newInstance();
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<?>> answers = Stream.of("CZ", "UA")
                        .<Future<?>>map(code -> ask(anew, together, () -> asked.getMethod("of", String.class)
                                .invoke(holidays, code)))
                        .toList();
                for (Future<?> answer : answers) {
                    assertThat(answer.get(20, TimeUnit.SECONDS).toString()).startsWith("Optional[");
                }
            }
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> all = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            all.add(Path.of(part).toUri().toURL());
        }
        return all.toArray(URL[]::new);
    }

    private static Future<Object> ask(ClassLoader in, CyclicBarrier together, Callable<Object> question) {
        FutureTask<Object> task = new FutureTask<>(() -> {
            together.await();
            return question.call();
        });
        Thread thread = new Thread(task);
        thread.setContextClassLoader(in);
        thread.start();
        return task;
    }
}
