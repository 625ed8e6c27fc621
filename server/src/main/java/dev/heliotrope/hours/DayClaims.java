package dev.heliotrope.hours;

import dev.heliotrope.hours.Claim.Layer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that the rules say of one date. What begins on it may end on the next. */
final class DayClaims {
    private final Rules rules;
    private final ZoneId zone;
    private final WallClock clock;
    private final LocalDate date;
    private final List<Claim> claims = new ArrayList<>(4);

    private DayClaims(Timetable timetable, WallClock clock, LocalDate date) {
        this.rules = timetable.rules();
        this.zone = timetable.zone();
        this.clock = clock;
        this.date = date;
    }

    /** {@code clock} is one of the timetable's zone. */
    static List<Claim> of(Timetable timetable, WallClock clock, LocalDate date) {
        Rules rules = timetable.rules();
        DayClaims day = new DayClaims(timetable, clock, date);
        Optional<DayOff> dayOff = rules.daysOff().on(date);
        boolean away = day.leave();
        boolean overridden = day.override();
        dayOff.ifPresent(day::off);
        day.overtime();
        if (!away && !overridden && !dayOff.map(DayOff::isWhole).orElse(false)) {
            Optional<Instant> end = dayOff.flatMap(DayOff::until).map(time -> clock.end(Span.until(time), date));
            day.usual(rules.breaks(), Layer.BREAK, dayOff, end);
            day.usual(rules.hours(), Layer.HOURS, dayOff, end);
        }
        return day.claims;
    }

    /** Whether it is for the whole day, on which then no shift begins. */
    private boolean leave() {
        boolean whole = false;
        for (DayOverride leave : rules.leave()) {
            if (leave.isOn(date)) {
                whole |= leave.spans().isEmpty();
                leave.spans().forEach(span -> add(Layer.LEAVE, span, leave.ruling()));
                if (leave.spans().isEmpty()) {
                    addDate(Layer.LEAVE, leave.ruling());
                }
            }
        }
        return whole;
    }

    private void overtime() {
        for (DayOverride overtime : rules.overtime()) {
            if (overtime.isOn(date)) {
                overtime.spans().forEach(span -> add(Layer.OVERTIME, span, overtime.ruling()));
            }
        }
    }

    private boolean override() {
        for (DayOverride override : rules.overrides()) {
            if (override.isOn(date)) {
                override.spans().forEach(span -> add(Layer.OVERRIDE, span, override.ruling()));
                addDate(Layer.OVERRIDDEN, override.ruling());
                return true;
            }
        }
        return false;
    }

    private void off(DayOff day) {
        if (day.isWhole()) {
            addDate(Layer.HOLIDAY, day.name());
        } else {
            day.closed().forEach(span -> add(Layer.HALF_HOLIDAY, span, day.name()));
        }
    }

    /** On a half day that ends early nothing goes on past midnight. */
    private void usual(Schedule schedule, Layer layer, Optional<DayOff> half, Optional<Instant> end) {
        for (Span span : schedule.on(date)) {
            Instant close = clock.end(span, date);
            add(
                    layer,
                    clock.begin(span, date),
                    end.filter(close::isAfter).orElse(close),
                    half.map(day -> day.leaves(span)).orElse(span));
        }
    }

    private void add(Layer layer, Span span, Object about) {
        add(layer, clock.begin(span, date), clock.end(span, date), about);
    }

    private void add(Layer layer, Instant from, Instant to, Object about) {
        if (from.isBefore(to)) {
            claims.add(new Claim(layer, from, to, date, about));
        }
    }

    /** Every instant at which the calendar on the wall shows the date; where the clock goes back over midnight, in two parts. */
    private void addDate(Layer layer, Object about) {
        Instant begin = clock.midnight(date);
        Instant end = clock.midnight(date.plusDays(1));
        if (clock.isSteady(date)) {
            add(layer, begin, end, about);
            return;
        }
        Optional<ZoneOffsetTransition> back = backOver(begin);
        add(layer, begin, back.map(ZoneOffsetTransition::getInstant).orElse(end), about);
        back.ifPresent(change -> add(layer, midnight(date, change), end, about));
        backOver(end).ifPresent(change -> add(layer, change.getInstant(), midnight(date.plusDays(1), change), about));
    }

    /** The clock change that goes back over this midnight, a little after it. */
    private Optional<ZoneOffsetTransition> backOver(Instant midnight) {
        return Optional.ofNullable(zone.getRules().nextTransition(midnight))
                .filter(ZoneOffsetTransition::isOverlap)
                .filter(change -> !LocalDate.ofInstant(midnight, zone)
                                .isAfter(change.getDateTimeBefore().toLocalDate())
                        && change.getDateTimeAfter().isBefore(LocalDateTime.ofInstant(midnight, zone)));
    }

    /** The second time that it strikes. */
    private static Instant midnight(LocalDate day, ZoneOffsetTransition back) {
        return day.atStartOfDay().toInstant(back.getOffsetAfter());
    }
}
