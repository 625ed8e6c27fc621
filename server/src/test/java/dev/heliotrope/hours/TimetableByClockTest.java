package dev.heliotrope.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Hours against a watcher who only looks at the wall clock, minute after minute: a span begins when the clock first shows its
 * begin or later, and ends when the clock has last shown a time before its end. Random hours, every kind of clock change.
 */
class TimetableByClockTest {
    private static final List<String> ZONES = List.of(
            "Europe/Prague",
            "America/Toronto",
            "Australia/Sydney",
            "Australia/Lord_Howe",
            "Africa/Cairo",
            "Asia/Beirut",
            "America/Havana",
            "America/Asuncion",
            "Africa/Casablanca",
            "Pacific/Apia",
            "America/Scoresbysund",
            "Antarctica/Troll");
    /** No edge below and no clock change of these zones falls between two quarters. */
    private static final Duration STEP = Duration.ofMinutes(15);

    /** {@code all} or, for mutation tests, {@code few}. */
    private static final String HOW_MANY = System.getProperty("heliotrope.zones", "some");

    private final SplittableRandom dice = new SplittableRandom(7);

    @Test
    void agreesWithTheWallClock() {
        int seen = 0;
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse("2010-06-01T00:00:00Z"));
            for (int i = 0; i < 5 && change != null; i++) {
                watchSeveral(zone, change.getInstant());
                change = zone.getRules().nextTransition(change.getInstant());
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(50);
    }

    /**
     * Each zone of tzdata from 2020 to 2040: with {@code -Dheliotrope.zones=all} at every clock change, else, as that takes
     * half a minute, at some; but for Casey's, a minute past midnight. {@link EveryZoneTest} has every change each time, for
     * a span's edges alone.
     */
    @Test
    void agreesWithTheWallClockInAllZones() {
        boolean all = HOW_MANY.equals("all");
        int oneIn = HOW_MANY.equals("few") ? 200 : 40;
        int seen = 0;
        for (String name : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            ZoneId zone = ZoneId.of(name);
            ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse("2020-01-01T00:00:00Z"));
            while (change != null && change.getInstant().isBefore(Instant.parse("2041-01-01T00:00:00Z"))) {
                boolean onQuarter = change.toEpochSecond() % STEP.toSeconds() == 0;
                if (onQuarter && (all || dice.nextInt(oneIn) == 0)) {
                    watch(hours(zone, LocalDate.ofInstant(change.getInstant(), zone)), change.getInstant());
                    seen++;
                }
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        assertThat(seen).isGreaterThan(all ? 5_000 : 4_000 / oneIn);
    }

    private void watchSeveral(ZoneId zone, Instant change) {
        for (int n = 0; n < (HOW_MANY.equals("few") ? 1 : 6); n++) {
            watch(hours(zone, LocalDate.ofInstant(change, zone)), change);
        }
    }

    private Timetable hours(ZoneId zone, LocalDate around) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, Stream.generate(this::span).limit(dice.nextInt(3)).toList());
        }
        LocalDate holiday = around.plusDays(dice.nextInt(-2, 3));
        LocalDate other = around.plusDays(dice.nextInt(-2, 3));
        Holidays feast = date -> date.equals(holiday) ? Optional.of("a feast") : Optional.empty();
        List<Span> spans = Stream.generate(this::span).limit(dice.nextInt(2)).toList();
        DayOverride override = new DayOverride(new Dates.Once(other, other), spans, "why");
        return new Timetable(
                zone.getId(),
                zone,
                Rules.of(new Week(week)).withDaysOff(DaysOff.of(feast)).withOverrides(List.of(override)));
    }

    /** Edges fall on quarters of the hours from 22 to 4 more often than not, where clocks change. */
    private Span span() {
        return new Span(time(), time());
    }

    private LocalTime time() {
        int hour = dice.nextInt(3) == 0 ? dice.nextInt(24) : (22 + dice.nextInt(6)) % 24;
        return LocalTime.of(hour, 15 * dice.nextInt(4));
    }

    private static void watch(Timetable hours, Instant change) {
        Instant begin = change.minus(Duration.ofHours(60));
        Instant end = change.plus(Duration.ofHours(60));
        List<Boolean> byClock = WallClock.running(hours, begin.minus(Duration.ofDays(3)), end.plus(Duration.ofDays(3)))
                .open(begin, end);
        List<Boolean> asked = new ArrayList<>();
        for (Instant at = begin; at.isBefore(end); at = at.plus(STEP)) {
            asked.add(hours.at(at).isOpen());
        }
        assertThat(asked).as("%s around %s", hours, change).isEqualTo(byClock);
        followsTheChanges(hours, begin, end, byClock);
    }

    /** Going from change to change visits each minute at which the answer differs, and no other. */
    private static void followsTheChanges(Timetable hours, Instant begin, Instant end, List<Boolean> byClock) {
        List<Instant> changes = new ArrayList<>();
        for (int i = 1; i < byClock.size(); i++) {
            if (!byClock.get(i).equals(byClock.get(i - 1))) {
                changes.add(begin.plus(STEP.multipliedBy(i)));
            }
        }
        List<Instant> followed = new ArrayList<>();
        Optional<Instant> next = hours.nextChange(begin);
        while (next.isPresent() && next.get().isBefore(end)) {
            followed.add(next.get());
            next = hours.nextChange(next.get());
        }
        assertThat(followed).as("changes of %s", hours).isEqualTo(changes);
    }

    /** The rules of the class comment of Timetable, by looking at a clock every quarter of an hour. */
    private record WallClock(
            Timetable hours, Instant first, List<LocalDateTime> latestSoFar, List<LocalDateTime> earliestToCome) {
        static WallClock running(Timetable hours, Instant first, Instant last) {
            int looks = (int) Duration.between(first, last).dividedBy(STEP);
            LocalDateTime[] shown = new LocalDateTime[looks];
            for (int i = 0; i < looks; i++) {
                shown[i] = LocalDateTime.ofInstant(first.plus(STEP.multipliedBy(i)), hours.zone());
            }
            LocalDateTime[] latest = shown.clone();
            LocalDateTime[] earliest = shown.clone();
            for (int i = 1; i < looks; i++) {
                latest[i] = latest[i].isAfter(latest[i - 1]) ? latest[i] : latest[i - 1];
                int j = looks - 1 - i;
                earliest[j] = earliest[j].isBefore(earliest[j + 1]) ? earliest[j] : earliest[j + 1];
            }
            return new WallClock(hours, first, List.of(latest), List.of(earliest));
        }

        List<Boolean> open(Instant begin, Instant end) {
            List<Boolean> open = new ArrayList<>();
            for (Instant at = begin; at.isBefore(end); at = at.plus(STEP)) {
                open.add(isOpen(at, LocalDate.ofInstant(at, hours.zone())));
            }
            return open;
        }

        private boolean isOpen(Instant at, LocalDate today) {
            LocalDate yesterday = today.minusDays(1);
            DayOverride override = hours.rules().overrides().getFirst();
            if (Stream.of(today, yesterday)
                    .anyMatch(day ->
                            override.isOn(day) && override.spans().stream().anyMatch(span -> within(span, day, at)))) {
                return true;
            }
            if (override.isOn(today) || hours.rules().daysOff().on(today).isPresent()) {
                return false;
            }
            return weekly(today, at)
                    || (!override.isOn(yesterday)
                            && hours.rules().daysOff().on(yesterday).isEmpty()
                            && weekly(yesterday, at));
        }

        private boolean weekly(LocalDate day, Instant at) {
            return hours.rules().hours().on(day).stream().anyMatch(span -> within(span, day, at));
        }

        private boolean within(Span span, LocalDate day, Instant at) {
            LocalDateTime from = day.atTime(span.from());
            LocalDateTime to = (span.endsNextDay() ? day.plusDays(1) : day).atTime(span.to());
            int look = (int) Duration.between(first, at).dividedBy(STEP);
            return !latestSoFar.get(look).isBefore(from)
                    && earliestToCome.get(look).isBefore(to);
        }
    }
}
