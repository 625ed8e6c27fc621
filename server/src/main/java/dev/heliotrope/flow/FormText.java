package dev.heliotrope.flow;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pairs as {@code application/x-www-form-urlencoded} text: printable ASCII without comma, quote, dollar or space. {@link FormLine} writes it. */
final class FormText {
    private FormText() {}

    /** Empty for what is no such text, and where a name is there twice. */
    static Optional<Map<String, String>> read(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        try {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals < 1
                        || pairs.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))) != null) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return Optional.of(pairs);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
