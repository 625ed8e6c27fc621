package dev.heliotrope.config.flowfile;

import dev.heliotrope.flow.ValueType;
import dev.heliotrope.yaml.Durations;
import dev.heliotrope.yaml.YamlList;
import dev.heliotrope.yaml.YamlNode;
import dev.heliotrope.yaml.YamlScalar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A value as it stands in a file, as a value of a type; empty if it is none. */
final class WrittenValue {
    private static final int MOST_ITEMS = 30;

    private WrittenValue() {}

    /** A whole number does for a decimal, and any single value as it stands for text. */
    static Optional<Object> as(ValueType type, YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> type.isList() ? Optional.empty() : single(type, scalar);
            case YamlList list -> type.isList() ? items(type.ofItems(), list) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Object> single(ValueType type, YamlScalar scalar) {
        Object written = scalar.value().orElse("");
        return switch (type) {
            case TEXT -> Optional.of(scalar.text());
            case DECIMAL ->
                Optional.of(written).filter(Number.class::isInstance).map(number -> ((Number) number).doubleValue());
            case DATE -> parsed(scalar.text(), LocalDate::parse);
            case MOMENT -> parsed(scalar.text(), WrittenValue::moment);
            case LENGTH -> Durations.parse(scalar.text()).map(length -> length);
            default -> Optional.of(written).filter(type::admits);
        };
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Optional<Object> parsed(String text, Function<String, Object> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Object> items(ValueType type, YamlList list) {
        List<Object> items =
                list.items().stream().flatMap(item -> as(type, item).stream()).toList();
        boolean all = items.size() == list.items().size() && items.size() <= MOST_ITEMS;
        return all ? Optional.of(items) : Optional.empty();
    }
}
