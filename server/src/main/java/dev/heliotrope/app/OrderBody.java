package dev.heliotrope.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/** What a program sends along with an order: one JSON object, no key of which stands there twice. */
record OrderBody(JsonNode json) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static OrderBody of(String text) {
        try {
            JsonNode read = STRICT.readTree(text);
            return new OrderBody(read.isObject() ? read : MissingNode.getInstance());
        } catch (JsonProcessingException malformed) {
            return new OrderBody(MissingNode.getInstance());
        }
    }

    Optional<Boolean> yesNo(String key) {
        return Optional.of(json.path(key)).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /** Of 1 to {@code longest} characters on one line, none of which does anything on a terminal. */
    Optional<String> text(String key, int longest) {
        return Optional.of(json.path(key))
                .filter(JsonNode::isTextual)
                .map(node -> node.textValue().strip())
                .filter(text -> !text.isEmpty() && text.length() <= longest)
                .filter(Shown::isPlain);
    }
}
