package dev.heliotrope.coverage;

import dev.heliotrope.hours.Calendar;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** When one calendar opens and closes in the time that is looked at. */
record Shifts(boolean openAtFirst, List<Instant> changes) {
    private static Shifts of(Calendar calendar, Instant from, Instant to) {
        return new Shifts(calendar.at(from).isOpen(), calendar.changes(from, to));
    }

    /** Of all of them in their order, on all cores, as this is most of the work. */
    static List<Shifts> of(Collection<Calendar> calendars, Instant from, Instant to) {
        return calendars.parallelStream()
                .map(calendar -> of(calendar, from, to))
                .toList();
    }
}
