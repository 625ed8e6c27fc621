package dev.heliotrope.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The forms that all lines share: words in small letters, instants and durations in ISO 8601. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of our own making", impossible);
        }
    }

    static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new JournalException("not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    /** @throws JournalException where the line lacks it */
    static JsonNode field(JsonNode of, String name) {
        JsonNode found = of.get(name);
        if (found == null) {
            throw new JournalException("a line lacks " + name);
        }
        return found;
    }

    static String string(JsonNode of, String name) {
        return field(of, name).asText();
    }

    static Instant instant(JsonNode of, String name) {
        return Instant.parse(string(of, name));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> of, String word) {
        return Enum.valueOf(of, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static <T> ArrayNode list(Collection<T> items, Function<T, JsonNode> write) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }

    static ArrayNode strings(Collection<String> items) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(array::add);
        return array;
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>(array.size());
        array.forEach(item -> items.add(read.apply(item)));
        return items;
    }

    /** In the order of the names, so that the same is always the same line. */
    static ObjectNode instants(Map<String, Instant> by) {
        ObjectNode object = object();
        new TreeMap<>(by).forEach((name, at) -> object.put(name, at.toString()));
        return object;
    }

    static Map<String, Instant> instants(JsonNode object) {
        Map<String, Instant> by = new TreeMap<>();
        object.properties()
                .forEach(field ->
                        by.put(field.getKey(), Instant.parse(field.getValue().asText())));
        return by;
    }
}
