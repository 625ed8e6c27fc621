package dev.heliotrope.config;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;

/** Weekdays and months as admins write them, in English: {@code mon} or {@code monday}, {@code dec} or {@code December}. */
final class DayNames {
    private DayNames() {}

    static Optional<DayOfWeek> weekday(String text) {
        return constant(DayOfWeek.values(), text);
    }

    static Optional<Month> month(String text) {
        return constant(Month.values(), text);
    }

    static String brief(Enum<?> day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String text) {
        for (E one : all) {
            if (text.equalsIgnoreCase(one.name()) || text.equalsIgnoreCase(brief(one))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
