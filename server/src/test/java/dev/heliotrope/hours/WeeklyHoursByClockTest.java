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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Hours against a watcher who only looks at the wall clock, minute after minute: a span begins when the clock first shows its
 * begin or later, and ends when the clock has last shown a time before its end. Random hours, every kind of clock change.
 */
class WeeklyHoursByClockTest {
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
    private final SplittableRandom dice = new SplittableRandom(7);

    @Test
    void agreesWithTheWallClock() {
        int seen = 0;
        for (String zone : ZONES) {
            Instant year = Instant.parse("2010-06-01T00:00:00Z");
            ZoneOffsetTransition change = ZoneId.of(zone).getRules().nextTransition(year);
            for (int i = 0; i < 5 && change != null; i++) {
                watch(
                        hours(ZoneId.of(zone), LocalDate.ofInstant(change.getInstant(), ZoneId.of(zone))),
                        change.getInstant());
                change = ZoneId.of(zone).getRules().nextTransition(change.getInstant());
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(50);
    }

    private WeeklyHours hours(ZoneId zone, LocalDate around) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, Stream.generate(this::span).limit(dice.nextInt(3)).toList());
        }
        LocalDate holiday = around.plusDays(dice.nextInt(-2, 3));
        LocalDate other = around.plusDays(dice.nextInt(-2, 3));
        return new WeeklyHours(
                zone.getId(),
                zone,
                week,
                date -> date.equals(holiday) ? Optional.of("a feast") : Optional.empty(),
                List.of(new DayOverride(
                        other,
                        other,
                        Stream.generate(this::span).limit(dice.nextInt(2)).toList(),
                        "why")));
    }

    /** Edges fall on quarters of the hours from 22 to 4 more often than not, where clocks change. */
    private Span span() {
        return new Span(time(), time());
    }

    private LocalTime time() {
        int hour = dice.nextInt(3) == 0 ? dice.nextInt(24) : (22 + dice.nextInt(6)) % 24;
        return LocalTime.of(hour, 15 * dice.nextInt(4));
    }

    private static void watch(WeeklyHours hours, Instant change) {
        Instant begin = change.minus(Duration.ofHours(60));
        Instant end = change.plus(Duration.ofHours(60));
        List<Boolean> byClock = new WallClock(hours, begin.minus(Duration.ofHours(72)), end.plus(Duration.ofHours(72)))
                .open(begin, end);
        List<Boolean> asked = new ArrayList<>();
        for (Instant at = begin; at.isBefore(end); at = at.plusSeconds(300)) {
            asked.add(hours.at(at).isOpen());
        }
        assertThat(asked).as("%s around %s", hours, change).isEqualTo(byClock);
        followsTheChanges(hours, begin, end, byClock);
    }

    /** Going from change to change visits each minute at which the answer differs, and no other. */
    private static void followsTheChanges(WeeklyHours hours, Instant begin, Instant end, List<Boolean> byClock) {
        List<Instant> changes = new ArrayList<>();
        for (int i = 1; i < byClock.size(); i++) {
            if (!byClock.get(i).equals(byClock.get(i - 1))) {
                changes.add(begin.plusSeconds(300L * i));
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

    /** The rules of the class comment of WeeklyHours, by looking at a clock every five minutes. */
    private record WallClock(WeeklyHours hours, Instant first, Instant last) {
        List<Boolean> open(Instant begin, Instant end) {
            List<Boolean> open = new ArrayList<>();
            for (Instant at = begin; at.isBefore(end); at = at.plusSeconds(300)) {
                open.add(isOpen(at, LocalDate.ofInstant(at, hours.zone())));
            }
            return open;
        }

        private boolean isOpen(Instant at, LocalDate today) {
            LocalDate yesterday = today.minusDays(1);
            DayOverride override = hours.overrides().getFirst();
            if (Stream.of(today, yesterday)
                    .anyMatch(day ->
                            override.isOn(day) && override.spans().stream().anyMatch(span -> within(span, day, at)))) {
                return true;
            }
            if (override.isOn(today) || hours.holidays().on(today).isPresent()) {
                return false;
            }
            return weekly(today, at)
                    || !override.isOn(yesterday)
                            && hours.holidays().on(yesterday).isEmpty()
                            && weekly(yesterday, at);
        }

        private boolean weekly(LocalDate day, Instant at) {
            return hours.week().get(day.getDayOfWeek()).stream().anyMatch(span -> within(span, day, at));
        }

        private boolean within(Span span, LocalDate day, Instant at) {
            LocalDateTime from = day.atTime(span.from());
            LocalDateTime to = (span.endsNextDay() ? day.plusDays(1) : day).atTime(span.to());
            boolean begun = anyClock(first, at.plusSeconds(1), clock -> !clock.isBefore(from));
            return begun && anyClock(at, last, clock -> clock.isBefore(to));
        }

        private boolean anyClock(Instant begin, Instant end, java.util.function.Predicate<LocalDateTime> shows) {
            for (Instant at = begin; at.isBefore(end); at = at.plusSeconds(300)) {
                if (shows.test(LocalDateTime.ofInstant(at, hours.zone()))) {
                    return true;
                }
            }
            return false;
        }
    }
}
