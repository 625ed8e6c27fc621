package dev.heliotrope.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pieces of JSON Schema (2020-12) as maps, lists, texts, numbers and truth values, for the schemas that editors are given of
 * the files that are read here.
 */
public final class SchemaPiece {
    private SchemaPiece() {}

    /** A mapping with these keys and no others. */
    public static Map<String, Object> record(Map<String, ?> properties, List<String> required) {
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    /** A mapping with at least one key, all in this form. */
    public static Map<String, Object> keyed(String pattern, Map<String, Object> value) {
        return Map.of(
                "type",
                "object",
                "minProperties",
                1,
                "patternProperties",
                Map.of(pattern, value),
                "additionalProperties",
                false);
    }

    /** A mapping whose keys are names that only the reader can judge. */
    public static Map<String, Object> named(Map<String, Object> value) {
        return Map.of("type", "object", "additionalProperties", value);
    }

    public static Map<String, Object> listOf(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }

    public static Map<String, Object> either(Map<String, Object> one, Map<String, Object> other) {
        return Map.of("anyOf", List.of(one, other));
    }

    public static Map<String, Object> whole(int least, int most) {
        return Map.of("type", "integer", "minimum", least, "maximum", most);
    }

    public static Map<String, Object> text(String pattern) {
        return Map.of("type", "string", "pattern", pattern);
    }

    public static Map<String, Object> wordOf(List<String> words) {
        return Map.of("enum", words);
    }

    /** The same with what an editor shows beside it. */
    public static Map<String, Object> described(String about, Map<String, Object> form) {
        Map<String, Object> schema = new TreeMap<>(form);
        schema.put("description", about);
        return schema;
    }

    /** Linked maps keep their order, that of a table; the rest has none of its own, so the alphabet's is taken. */
    public static Object ordered(Object value) {
        return switch (value) {
            case LinkedHashMap<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, each) -> copy.put(key, ordered(each)));
                yield copy;
            }
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new TreeMap<>();
                map.forEach((key, each) -> copy.put(key, ordered(each)));
                yield copy;
            }
            case List<?> list -> list.stream().map(SchemaPiece::ordered).toList();
            default -> value;
        };
    }
}
