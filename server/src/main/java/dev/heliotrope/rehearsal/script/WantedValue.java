package dev.heliotrope.rehearsal.script;

import dev.heliotrope.flow.ValueType;
import dev.heliotrope.yaml.Durations;
import dev.heliotrope.yaml.YamlList;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlNode;
import dev.heliotrope.yaml.YamlScalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a variable is to be, as a test has it: {@code 90s} is {@code 1m30s}, and {@code 1} is {@code 1.0}. */
record WantedValue(YamlNode written) {
    boolean is(Object value) {
        return ValueType.of(value).flatMap(this::as).filter(value::equals).isPresent();
    }

    boolean mayBe(ValueType type) {
        return as(type).isPresent();
    }

    private Optional<Object> as(ValueType type) {
        return switch (written) {
            case YamlScalar scalar -> type.isList() ? Optional.empty() : single(type, scalar.text());
            case YamlList list -> type.isList() ? items(type.ofItems(), list) : Optional.empty();
            case YamlMap map -> Optional.empty();
        };
    }

    private static Optional<Object> items(ValueType type, YamlList list) {
        List<Object> items = list.items().stream()
                .flatMap(item -> new WantedValue(item).as(type).stream())
                .toList();
        return Optional.<Object>of(items)
                .filter(all -> items.size() == list.items().size());
    }

    /** In quotes or not: who presses digits thinks of text. */
    private static Optional<Object> single(ValueType type, String text) {
        return switch (type) {
            case TEXT -> Optional.of(text);
            case WHOLE_NUMBER -> parsed(text, Long::valueOf);
            case DECIMAL -> parsed(text, Double::valueOf);
            case YES_NO -> text.matches("true|false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
            case DATE -> parsed(text, LocalDate::parse);
            case MOMENT -> parsed(text, moment -> OffsetDateTime.parse(moment).toInstant());
            case LENGTH -> Durations.parse(text).map(length -> length);
            case TEXTS, NUMBERS -> Optional.empty();
        };
    }

    private static Optional<Object> parsed(String text, Function<String, Object> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException | NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return switch (written) {
            case YamlScalar scalar -> scalar.text();
            case YamlList list ->
                list.items().stream().map(WantedValue::new).toList().toString();
            case YamlMap map -> map.described();
        };
    }
}
