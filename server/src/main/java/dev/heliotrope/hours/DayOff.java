package dev.heliotrope.hours;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A holiday, or half of one: the usual hours apply from {@code from} and until {@code until}, where these are there, and not
 * at all where neither is.
 */
public record DayOff(String name, Optional<LocalTime> from, Optional<LocalTime> until) {
    public static DayOff whole(String name) {
        return new DayOff(name, Optional.empty(), Optional.empty());
    }

    boolean isWhole() {
        return from.isEmpty() && until.isEmpty();
    }

    /** What half a day leaves of the usual hours, as people would say them; all of them where it leaves nothing. */
    Span leaves(Span usual) {
        LocalTime begin = from.filter(usual.from()::isBefore).orElse(usual.from());
        LocalTime end = until.filter(time -> usual.endsNextDay() || time.isBefore(usual.to()))
                .orElse(usual.to());
        Span left = new Span(begin, end);
        return left.endsNextDay() && !usual.endsNextDay() ? usual : left;
    }

    /** The parts of the date that are closed. */
    List<Span> closed() {
        if (isWhole()) {
            return List.of(Span.WHOLE_DAY);
        }
        List<Span> closed = new ArrayList<>();
        from.filter(LocalTime.MIDNIGHT::isBefore).ifPresent(time -> closed.add(new Span(LocalTime.MIDNIGHT, time)));
        until.ifPresent(time -> closed.add(new Span(time, LocalTime.MIDNIGHT)));
        return closed;
    }
}
