package dev.heliotrope.flow;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pairs as {@code application/x-www-form-urlencoded} text: printable ASCII without comma, quote, dollar or space. */
final class FormText {
    /** Most texts are names and numbers, which stand for themselves, and a telephone number has one that does not. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] =
                    (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || "-._".indexOf(c) >= 0;
        }
    }

    private FormText() {}

    /** The name must stand for itself. */
    static void append(StringBuilder text, String name, String value) {
        if (!text.isEmpty()) {
            text.append('&');
        }
        text.append(name).append('=');
        encode(text, value);
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

    private static void encode(StringBuilder text, String value) {
        int plain = plain(value);
        if (plain == value.length()) {
            text.append(value);
        } else if (value.charAt(plain) == '+' && plain(value.substring(plain + 1)) == value.length() - plain - 1) {
            text.append(value, 0, plain).append("%2B").append(value, plain + 1, value.length());
        } else {
            text.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** How many characters at its beginning stand for themselves. */
    private static int plain(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) < PLAIN.length && PLAIN[text.charAt(at)]) {
            at++;
        }
        return at;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
