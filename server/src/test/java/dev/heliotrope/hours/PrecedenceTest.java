package dev.heliotrope.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.hours.Opening.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random rules of every kind. In UTC, the rule that wins against a plain reading of the precedence on a clock; in zones with
 * clock changes, what {@code at}, {@code stretches} and {@code nextChange} say against each other.
 */
class PrecedenceTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 20);
    private static final List<String> ZONES =
            List.of("Europe/Prague", "America/Toronto", "Australia/Lord_Howe", "Africa/Cairo", "America/Havana");

    private final SplittableRandom dice = new SplittableRandom(41);

    private LocalTime time() {
        return LocalTime.of(dice.nextInt(24), 15 * dice.nextInt(4));
    }

    private Span span() {
        LocalTime from = time();
        LocalTime to = time();
        return from.equals(to) ? Span.WHOLE_DAY : new Span(from, to);
    }

    private List<Span> spans(int most) {
        return Stream.generate(this::span).limit(dice.nextInt(most + 1)).toList();
    }

    private Week week() {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, spans(2));
        }
        return new Week(days);
    }

    private Dates dates() {
        LocalDate date = FIRST.plusDays(dice.nextInt(20));
        return switch (dice.nextInt(3)) {
            case 0 -> new Dates.Once(date, date.plusDays(dice.nextInt(3)));
            case 1 -> new Dates.Yearly(MonthDay.from(date), MonthDay.from(date.plusDays(dice.nextInt(2))));
            default ->
                new Dates.Occurrence(
                        dice.nextBoolean() ? -1 : 1 + dice.nextInt(5), date.getDayOfWeek(), Optional.empty());
        };
    }

    private List<DayOverride> overrides(int most) {
        return Stream.generate(() -> new DayOverride(dates(), spans(2), "why"))
                .limit(dice.nextInt(most + 1))
                .toList();
    }

    private Rules rules() {
        LocalDate feast = FIRST.plusDays(dice.nextInt(20));
        DayOff half = new DayOff(
                "half",
                dice.nextBoolean() ? Optional.of(LocalTime.of(10, 0)) : Optional.empty(),
                Optional.of(LocalTime.NOON));
        DaysOff daysOff = new DaysOff(
                date -> date.equals(feast) ? Optional.of("a feast") : Optional.empty(),
                List.of(new DaysOff.Own(dates(), dice.nextBoolean() ? half : DayOff.whole("own"))),
                dice.nextInt(4) == 0 ? new DaysOff.Worked(List.of(), Set.of("A Feast")) : DaysOff.Worked.NONE);
        Schedule hours =
                switch (dice.nextInt(3)) {
                    case 0 -> week();
                    case 1 -> new WeeksInTurn(FIRST.minusDays(dice.nextInt(30)), List.of(week(), week(), week()));
                    default ->
                        new Seasons(
                                week(),
                                List.of(new Seasons.Season(dates(), week()), new Seasons.Season(dates(), week())));
                };
        return Rules.of(hours)
                .withBreaks(week())
                .withDaysOff(daysOff)
                .withOverrides(overrides(2))
                .withExceptions(overrides(1), overrides(1));
    }

    @Test
    void theRuleThatWinsIsTheOneThatThePrecedenceNames() {
        for (int n = 0; n < 300; n++) {
            Timetable table = new Timetable("x", ZoneOffset.UTC, rules());
            for (int i = 0; i < 100; i++) {
                LocalDateTime at = FIRST.atStartOfDay().plusMinutes(dice.nextInt(20 * 24 * 60));
                assertThat(table.at(at.toInstant(ZoneOffset.UTC)).rule())
                        .as("%s at %s", table, at)
                        .isEqualTo(plainly(table.rules(), at));
            }
        }
    }

    private static Rule plainly(Rules rules, LocalDateTime at) {
        LocalDate today = at.toLocalDate();
        LocalDate yesterday = today.minusDays(1);
        if (isAway(rules, today, at) || rules.leave().stream().anyMatch(each -> in(each, yesterday, at))) {
            return Rule.OVERRIDE_CLOSED;
        }
        if (rules.overtime().stream().anyMatch(each -> in(each, today, at) || in(each, yesterday, at))) {
            return Rule.OVERRIDE_OPEN;
        }
        Optional<DayOverride> override = override(rules, today);
        if (override.filter(each -> in(each, today, at)).isPresent()
                || override(rules, yesterday)
                        .filter(each -> in(each, yesterday, at))
                        .isPresent()) {
            return Rule.OVERRIDE_OPEN;
        }
        if (override.isPresent()) {
            return Rule.OVERRIDE_CLOSED;
        }
        Optional<DayOff> off = rules.daysOff().on(today);
        if (off.isPresent() && isOff(off.get(), at.toLocalTime())) {
            return Rule.HOLIDAY;
        }
        boolean resting = begun(rules, rules.breaks(), today, at) || begun(rules, rules.breaks(), yesterday, at);
        boolean working = begun(rules, rules.hours(), today, at) || begun(rules, rules.hours(), yesterday, at);
        return working && !resting ? Rule.OPEN : Rule.CLOSED;
    }

    private static boolean isAway(Rules rules, LocalDate today, LocalDateTime at) {
        return rules.leave().stream()
                .anyMatch(each -> in(each, today, at)
                        || (each.dates().contains(today) && each.spans().isEmpty()));
    }

    private static boolean in(DayOverride override, LocalDate day, LocalDateTime at) {
        return override.dates().contains(day) && override.spans().stream().anyMatch(span -> in(span, day, at));
    }

    private static boolean in(Span span, LocalDate day, LocalDateTime at) {
        LocalDateTime begin = day.atTime(span.from());
        LocalDateTime end = (span.to().isAfter(span.from()) ? day : day.plusDays(1)).atTime(span.to());
        return !at.isBefore(begin) && at.isBefore(end);
    }

    private static Optional<DayOverride> override(Rules rules, LocalDate day) {
        List<DayOverride> on = rules.overrides().stream()
                .filter(each -> each.dates().contains(day))
                .toList();
        return on.stream()
                .filter(each -> each.dates() instanceof Dates.Once)
                .findFirst()
                .or(() -> on.stream().findFirst());
    }

    private static boolean isOff(DayOff off, LocalTime time) {
        boolean early = off.from().filter(time::isBefore).isPresent();
        boolean late = off.until().filter(until -> !time.isBefore(until)).isPresent();
        return early || late || (off.from().isEmpty() && off.until().isEmpty());
    }

    /** Of a day that nobody works, or whose afternoon is off, nothing goes on past midnight. */
    private static boolean begun(Rules rules, Schedule schedule, LocalDate day, LocalDateTime at) {
        Optional<DayOff> off = rules.daysOff().on(day);
        boolean none = override(rules, day).isPresent()
                || off.filter(each -> each.from().isEmpty() && each.until().isEmpty())
                        .isPresent()
                || rules.leave().stream()
                        .anyMatch(each ->
                                each.dates().contains(day) && each.spans().isEmpty());
        boolean cut = off.flatMap(DayOff::until)
                .filter(until -> !at.isBefore(day.atTime(until)))
                .isPresent();
        return !none && !cut && schedule.on(day).stream().anyMatch(span -> in(span, day, at));
    }

    @Test
    void stretchesAndMomentsAndChangesAgree() {
        for (int n = 0; n < 120; n++) {
            Timetable table = new Timetable("x", ZoneId.of(ZONES.get(n % ZONES.size())), rules());
            Instant from = FIRST.atTime(time()).atZone(table.zone()).toInstant();
            List<Stretch> stretches = table.stretches(from, from.plus(Duration.ofDays(18)));
            assertThat(stretches.getFirst().from()).isEqualTo(from);
            assertThat(stretches.getLast().to()).isEqualTo(from.plus(Duration.ofDays(18)));
            for (int i = 0; i < stretches.size(); i++) {
                agrees(table, stretches, i);
            }
            assertThat(table.changes(from, from.plus(Duration.ofDays(18)))).isEqualTo(changes(stretches));
        }
    }

    private static List<Instant> changes(List<Stretch> stretches) {
        return IntStream.range(1, stretches.size())
                .filter(i -> stretches.get(i).isOpen() != stretches.get(i - 1).isOpen())
                .mapToObj(i -> stretches.get(i).from())
                .toList();
    }

    private void agrees(Timetable table, List<Stretch> stretches, int i) {
        Stretch stretch = stretches.get(i);
        assertThat(stretch.length()).isPositive();
        assertThat(table.at(stretch.from()))
                .as("%s at %s", table, stretch.from())
                .isEqualTo(stretch.opening());
        assertThat(table.at(stretch.to().minusNanos(1)).rule())
                .isEqualTo(stretch.opening().rule());
        Instant within =
                stretch.from().plusSeconds(dice.nextLong(stretch.length().toSeconds()));
        assertThat(table.at(within).rule()).isEqualTo(stretch.opening().rule());
        Optional<Instant> next = stretches.stream()
                .skip(i + 1L)
                .filter(later -> later.isOpen() != stretch.isOpen())
                .map(Stretch::from)
                .findFirst();
        next.ifPresent(then -> assertThat(table.nextChange(within))
                .as("%s from %s", table, within)
                .contains(then));
        if (i + 1 < stretches.size()) {
            assertThat(stretches.get(i + 1).from()).isEqualTo(stretch.to());
            assertThat(table.nextTurn(within)).contains(stretch.to());
        }
    }

    /** What is shown as the neighbours of a stretch is never the same thing twice, however it was worked out. */
    @Test
    void neighboursDiffer() {
        for (int n = 0; n < 60; n++) {
            Timetable table = new Timetable("x", ZoneId.of("Europe/Prague"), rules());
            Calendar plain = new AnyOf("any", table.zone(), new ArrayList<>(List.of(table)));
            Instant from = FIRST.atStartOfDay(table.zone()).toInstant();
            List<Stretch> any = plain.stretches(from, from.plus(Duration.ofDays(18)));
            for (int i = 1; i < any.size(); i++) {
                assertThat(any.get(i).opening()).isNotEqualTo(any.get(i - 1).opening());
            }
            assertThat(open(any)).isEqualTo(open(table.stretches(from, from.plus(Duration.ofDays(18)))));
        }
    }

    private static Duration open(List<Stretch> stretches) {
        return stretches.stream().filter(Stretch::isOpen).map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }
}
