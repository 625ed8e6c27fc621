package dev.heliotrope.hours;

import java.util.List;
import java.util.stream.Stream;

/**
 * What decides whether a place is open, or whether a person is on shift, in the order in which it wins.
 *
 * @param leave a person is away: without spans all day
 * @param overtime a person works besides their shift, whatever the place does
 * @param overrides dates that come once go before those that recur, then the first wins
 * @param breaks closed within the hours
 */
public record Rules(
        List<DayOverride> leave,
        List<DayOverride> overtime,
        List<DayOverride> overrides,
        DaysOff daysOff,
        Schedule breaks,
        Schedule hours) {
    public Rules {
        leave = List.copyOf(leave);
        overtime = List.copyOf(overtime);
        overrides = Stream.concat(
                        overrides.stream().filter(DayOverride::isOnce),
                        overrides.stream().filter(override -> !override.isOnce()))
                .toList();
    }

    public static Rules of(Schedule hours) {
        return new Rules(List.of(), List.of(), List.of(), DaysOff.NONE, Week.NONE, hours);
    }

    public Rules withHours(Schedule others) {
        return new Rules(leave, overtime, overrides, daysOff, breaks, others);
    }

    public Rules withBreaks(Schedule others) {
        return new Rules(leave, overtime, overrides, daysOff, others, hours);
    }

    public Rules withDaysOff(DaysOff others) {
        return new Rules(leave, overtime, overrides, others, breaks, hours);
    }

    public Rules withOverrides(List<DayOverride> others) {
        return new Rules(leave, overtime, others, daysOff, breaks, hours);
    }

    /** The same for one person. */
    public Rules withExceptions(List<DayOverride> personsLeave, List<DayOverride> personsOvertime) {
        return new Rules(personsLeave, personsOvertime, overrides, daysOff, breaks, hours);
    }

    Rules usual() {
        return of(hours).withBreaks(breaks);
    }
}
