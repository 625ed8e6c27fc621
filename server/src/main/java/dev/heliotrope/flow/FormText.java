package dev.heliotrope.flow;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pairs as {@code application/x-www-form-urlencoded} text: printable ASCII without comma, quote, dollar or space. */
final class FormText {
    private FormText() {}

    static void append(StringBuilder text, String name, String value) {
        if (!text.isEmpty()) {
            text.append('&');
        }
        text.append(encode(name)).append('=').append(encode(value));
    }

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

    static String encode(String text) {
        return isPlain(text) ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Most texts are names and numbers, which stand for themselves. */
    private static boolean isPlain(String text) {
        boolean plain = true;
        for (int at = 0; plain && at < text.length(); at++) {
            char c = text.charAt(at);
            plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || "-._".indexOf(c) >= 0;
        }
        return plain;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
