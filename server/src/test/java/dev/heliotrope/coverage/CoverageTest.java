package dev.heliotrope.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Dates;
import dev.heliotrope.hours.DayOverride;
import dev.heliotrope.hours.DaysOff;
import dev.heliotrope.hours.Rules;
import dev.heliotrope.hours.Span;
import dev.heliotrope.hours.Timetable;
import dev.heliotrope.hours.Week;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final LocalDate FEAST = LocalDate.of(2026, 11, 17);

    static Rules office(int from, int to) {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                days.put(day, List.of(new Span(LocalTime.of(from, 0), LocalTime.of(to, 0))));
            }
        }
        return Rules.of(new Week(days));
    }

    static Timetable team(String name, String zone, int from, int to) {
        return new Timetable(name, ZoneId.of(zone), office(from, to));
    }

    static Timetable withFeast(Timetable team) {
        DaysOff feast = DaysOff.of(date -> date.equals(FEAST) ? Optional.of("a feast") : Optional.empty());
        return new Timetable(team.name(), team.zone(), team.rules().withDaysOff(feast));
    }

    static Want want(int least, Calendar... teams) {
        return new Want(
                "language el",
                Stream.of(teams).map(team -> new Want.Crew(team, 1)).toList(),
                least,
                Optional.empty());
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PRAGUE).toInstant();
    }

    static YearAhead report(String from, String to, Want... wants) {
        return YearAhead.of(List.of(wants), at(from), at(to), PRAGUE);
    }

    private static List<String> lines(YearAhead report) {
        Sentences words = new Sentences(report.zone());
        Folded folded = report.folded().getFirst();
        return Stream.concat(
                        folded.weekly().stream()
                                .map(gap -> words.when(gap) + ", " + words.howOften(gap) + ": " + words.between(gap)),
                        folded.exceptions().stream().map(gap -> words.when(gap) + ": " + words.why(gap)))
                .toList();
    }

    private final Timetable prague = withFeast(team("Prague", "Europe/Prague", 8, 18));
    private final Timetable toronto = team("Toronto", "America/Toronto", 9, 17);

    @Test
    void whatComesEveryWeekIsOneLine() {
        assertThat(lines(report("2026-11-01T00:00", "2026-12-13T00:00", want(1, prague))))
                .containsExactly(
                        "Mon-Thu 18:00-08:00, every week: after Prague closes, until Prague opens",
                        "Fri 18:00 - Mon 08:00, every week: after Prague closes, until Prague opens",
                        "Tue 17 Nov 08:00-18:00: Prague: 17 Nov is a holiday, a feast; Prague opens Wed 18 Nov 08:00");
    }

    @Test
    void aHolidayIsAGapUntilAnotherTeamOpens() {
        assertThat(lines(report("2026-11-16T00:00", "2026-11-23T00:00", want(1, prague, toronto))))
                .contains("Tue 17 Nov 08:00-15:00: Prague: 17 Nov is a holiday, a feast; Toronto opens 15:00");
    }

    /** Nobody closes before the week-end and nobody opens after it; why is told with the days that are missing. */
    @Test
    void aNightBetweenTwoDaysOffIsPartOfALongerGap() {
        DaysOff feasts = DaysOff.of(date -> date.equals(LocalDate.of(2026, 11, 20)) || date.equals(FEAST.plusDays(6))
                ? Optional.of("a feast")
                : Optional.empty());
        Timetable rests = new Timetable("Prague", PRAGUE, office(8, 18).withDaysOff(feasts));
        assertThat(lines(report("2026-11-16T00:00", "2026-11-30T00:00", want(1, rests))))
                .contains(
                        "Fri 18:00 - Mon 08:00, 20 Nov: as part of a longer gap, see the exceptions",
                        "Fri 20 Nov 08:00 - Mon 23 Nov 18:00: Prague: 20 Nov is a holiday, a feast; Prague: 23 Nov is a"
                                + " holiday, a feast; Prague opens Tue 24 Nov 08:00");
    }

    @Test
    void clockChangesAreTheCauseOfGapsThatMove() {
        assertThat(lines(report("2026-10-12T00:00", "2026-11-16T00:00", want(1, prague, toronto))))
                .contains(
                        "Mon-Thu 22:00-08:00, 26 Oct - 29 Oct (clocks change in Europe/Prague on 25 Oct; clocks change in"
                                + " America/Toronto on 1 Nov): after Toronto closes, until Prague opens");
    }

    /** Prague covers until 18:00, New York from 9:00 there: as America changes three weeks before Europe, an hour is missing. */
    @Test
    void everySeededGapAroundAClockChangeIsFound() {
        for (String zone :
                List.of("America/New_York", "Australia/Sydney", "Africa/Cairo", "America/Santiago", "Asia/Beirut")) {
            Timetable other = new Timetable("other", ZoneId.of(zone), everyDay(9, 21));
            Timetable here = new Timetable("here", PRAGUE, everyDay(7, 19));
            Want want = want(1, here, other);
            Instant from = at("2026-01-01T00:00");
            Instant to = at("2027-01-01T00:00");
            Covered covered = Coverage.of(List.of(want), from, to, PRAGUE).getFirst();
            assertThat(covered.missing()).as(zone).isEqualTo(byTheMinute(want, from, to));
        }
    }

    private static Rules everyDay(int from, int to) {
        return Rules.of(Week.everyDay(new Span(LocalTime.of(from, 0), LocalTime.of(to, 0))));
    }

    private static Duration byTheMinute(Want want, Instant from, Instant to) {
        long minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(900)) {
            Instant then = at;
            minutes +=
                    want.crew().stream().noneMatch(crew -> crew.hours().at(then).isOpen()) ? 15 : 0;
        }
        return Duration.ofMinutes(minutes);
    }

    /** The sweep against somebody who asks everybody every quarter of an hour. */
    @Test
    void agreesWithAskingEverybodyAllTheTime() {
        SplittableRandom dice = new SplittableRandom(5);
        for (int n = 0; n < 12; n++) {
            Timetable[] teams =
                    IntStream.range(0, 4).mapToObj(i -> random(dice, i)).toArray(Timetable[]::new);
            Want want = want(1 + dice.nextInt(3), teams);
            Instant from = at("2026-10-15T00:00");
            Instant to = at("2026-11-12T00:00");
            List<Gap> gaps =
                    Coverage.of(List.of(want), from, to, PRAGUE).getFirst().gaps();
            for (Instant at = from; at.isBefore(to); at = at.plusSeconds(900)) {
                Instant then = at;
                long on =
                        Stream.of(teams).filter(team -> team.at(then).isOpen()).count();
                boolean gap = gaps.stream().anyMatch(each -> !then.isBefore(each.from()) && then.isBefore(each.to()));
                assertThat(gap).as("%s at %s", want, at).isEqualTo(on < want.least());
            }
        }
    }

    private static Timetable random(SplittableRandom dice, int i) {
        String zone = List.of("Europe/Prague", "America/Toronto", "Australia/Sydney", "Asia/Kolkata")
                .get(i);
        int from = dice.nextInt(24);
        LocalDate off = LocalDate.of(2026, 10, 15).plusDays(dice.nextInt(28));
        Rules rules = Rules.of(Week.everyDay(
                        new Span(LocalTime.of(from, 15), LocalTime.of((from + 1 + dice.nextInt(22)) % 24, 15))))
                .withOverrides(List.of(new DayOverride(new Dates.Once(off, off.plusDays(2)), List.of(), "off")));
        return new Timetable("team " + i, ZoneId.of(zone), rules);
    }

    @Test
    void aPromiseMattersInItsHoursOnly() {
        Calendar day = team("x", "Europe/Prague", 9, 12);
        Want promise = new Want("promise", List.of(new Want.Crew(prague, 1)), 1, Optional.of(day));
        YearAhead broken = report("2026-11-16T00:00", "2026-11-23T00:00", promise);
        assertThat(broken.isPromiseBroken()).isTrue();
        assertThat(broken.covered().getFirst().times()).containsExactly(at("2026-11-17T09:00"), at("2026-11-17T12:00"));
        assertThat(report("2026-11-18T00:00", "2026-11-23T00:00", promise).isPromiseBroken())
                .isFalse();
    }

    @Test
    void fewerThanWantedAreToldHowMany() {
        Covered covered = report("2026-11-16T00:00", "2026-11-20T00:00", want(2, prague, toronto))
                .covered()
                .getFirst();
        assertThat(covered.gaps().getFirst().fewest()).isZero();
        assertThat(covered.gaps()).hasSize(4);
        assertThat(covered.heat().met(DayOfWeek.MONDAY, 16)).isEqualTo(1);
        assertThat(covered.heat().met(DayOfWeek.MONDAY, 10)).isZero();
        assertThat(covered.heat().people(DayOfWeek.MONDAY, 16, 1)).isEqualTo(2);
    }

    @Test
    void whoIsNeverThereIsOneGap() {
        Covered covered = report("2026-11-16T00:00", "2026-11-20T00:00", want(1))
                .covered()
                .getFirst();
        assertThat(covered.times()).containsExactly(at("2026-11-16T00:00"), at("2026-11-20T00:00"));
    }

    @Test
    void whatRecursForOneCauseIsToldOnce() {
        DayOverride meeting = new DayOverride(
                new Dates.Occurrence(Dates.Occurrence.LAST, DayOfWeek.FRIDAY, Optional.empty()),
                List.of(new Span(LocalTime.of(8, 0), LocalTime.of(16, 0))),
                "meeting");
        Timetable meets = new Timetable("Prague", PRAGUE, office(8, 18).withOverrides(List.of(meeting)));
        assertThat(lines(report("2026-11-02T00:00", "2027-02-01T00:00", want(1, meets))))
                .contains(
                        "Fri 27 Nov 16:00-18:00, again on 25 Dec, 29 Jan: Prague is closed by override on 27 Nov, meeting (open 08:00-16:00);"
                                + " Prague opens Mon 30 Nov 08:00");
    }

    /** Monday 08:00 to 18:00 is met but for the Monday of a holiday; the week-end is never wanted by anybody but a map. */
    @Test
    void thePictureSaysHowOftenHowManyAndByWhichClock() throws Exception {
        Timetable prague = new Timetable("Prague", PRAGUE, office(8, 18));
        String picture =
                report("2026-11-16T00:00", "2026-11-30T00:00", want(1, prague)).picture();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
        assertThat(picture)
                .contains("Hours of the week in Europe/Prague")
                .contains("prefers-color-scheme: dark")
                .contains(
                        "class=\"s4\" x=\"268\" y=\"96\" width=\"25\" height=\"25\"><title>Mon 08:00: 100.0 % met, 1 on shift")
                .contains("<title>Mon 07:00: 0.0 % met, 0 on shift on average</title>");
    }

    @Test
    void aLongNameIsCutWhereThePictureEnds() {
        Want want = new Want("x".repeat(200), List.of(), 1, Optional.empty());
        assertThat(report("2026-11-16T00:00", "2026-11-23T00:00", want).picture())
                .contains("at least 1 of 0: xxx")
                .contains("xxx…<")
                .doesNotContain("x".repeat(80));
    }

    @Test
    void hostileNamesAreHarmlessInHtmlAndPictures() {
        Timetable evil = new Timetable("<script>\"'&\u202e", PRAGUE, office(8, 18));
        Want want = new Want("<b>\u0007", List.of(new Want.Crew(evil, 1)), 1, Optional.empty());
        YearAhead report = report("2026-11-16T00:00", "2026-11-23T00:00", want);
        for (String text : List.of(CoverageHtml.of(report), report.picture())) {
            assertThat(text)
                    .doesNotContain("<script", "<b>", "\u202e", "\u0007")
                    .contains("&lt;b&gt;");
        }
        assertThat(CoverageHtml.of(report))
                .contains("&lt;script&gt;&quot;&#39;&amp;")
                .contains("Content-Security-Policy");
    }
}
