package dev.heliotrope.expression;

import dev.heliotrope.flow.ValueType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A flow's values as the library sees them, and back. */
final class CelValues {
    private CelValues() {}

    static Object seen(Object value) {
        return value instanceof LocalDate day ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : value;
    }

    /** Empty if an untyped value turned out to be of no type that is wanted. */
    static Optional<Object> held(Object value, Set<ValueType> wanted) {
        return wanted.stream().anyMatch(type -> type.admits(value))
                ? Optional.of(value)
                : new TreeSet<>(wanted)
                        .stream().flatMap(type -> as(type, value).stream()).findFirst();
    }

    /** A whole number does for a decimal, and in a service's answer a text for the date or moment that it writes. */
    private static Optional<Object> as(ValueType type, Object value) {
        return switch (value) {
            case Long whole -> type == ValueType.DECIMAL ? Optional.of(whole.doubleValue()) : Optional.empty();
            case Instant moment -> type == ValueType.DATE ? Optional.of(day(moment)) : Optional.empty();
            case String text -> written(type, text);
            default -> Optional.empty();
        };
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Optional<Object> written(ValueType type, String text) {
        try {
            return switch (type) {
                case DATE -> Optional.of(LocalDate.parse(text));
                case MOMENT -> Optional.of(OffsetDateTime.parse(text).toInstant());
                default -> Optional.empty();
            };
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
