package dev.heliotrope.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON from elsewhere as plain values: String, Long, Double, Boolean, List, Map. What is null is as if it were not there. */
final class JsonAnswer {
    private static final int DEEPEST = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonAnswer() {}

    /** Nothing at all is an empty object, as after a 204. Empty for what is no JSON. */
    static Optional<Object> read(byte[] body) {
        try {
            return body.length == 0 ? Optional.of(Map.of()) : plain(MAPPER.readTree(body));
        } catch (JsonProcessingException bad) {
            return Optional.empty();
        } catch (java.io.IOException badEncoding) {
            return Optional.empty();
        }
    }

    static byte[] write(Map<String, Object> object) {
        try {
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("only plain values can be sent", e);
        }
    }

    private static Optional<Object> plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Optional.of(node.textValue());
            case BOOLEAN -> Optional.of(node.booleanValue());
            case NUMBER ->
                Optional.of(
                        node.isIntegralNumber() && node.canConvertToLong()
                                ? (Object) node.longValue()
                                : node.doubleValue());
            case ARRAY -> Optional.of(list(node));
            case OBJECT -> Optional.of(map(node));
            default -> Optional.empty();
        };
    }

    private static List<Object> list(JsonNode array) {
        List<Object> items = new ArrayList<>();
        array.forEach(item -> plain(item).ifPresent(items::add));
        return List.copyOf(items);
    }

    private static Map<String, Object> map(JsonNode object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> plain(field.getValue()).ifPresent(value -> fields.put(field.getKey(), value)));
        return Map.copyOf(fields);
    }
}
