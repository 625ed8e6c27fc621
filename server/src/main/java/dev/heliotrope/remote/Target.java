package dev.heliotrope.remote;

import dev.heliotrope.flow.Errand.Inquiry;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The address of an inquiry: below the service's own, whatever a caller may have typed. */
final class Target {
    private static final Pattern PART = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST_VALUE = 500;

    private Target() {}

    /** Empty where a part of the path has no value, or one such as {@code ..} that servers take for another place. */
    static Optional<URI> of(URI address, Inquiry inquiry) {
        boolean safe = PART.matcher(inquiry.path()).results().allMatch(part -> isPart(value(inquiry.parts(), part)));
        String path = PART.matcher(inquiry.path()).replaceAll(part -> encoded(value(inquiry.parts(), part)));
        return safe ? Optional.of(URI.create(address + path + query(inquiry.query()))) : Optional.empty();
    }

    private static String value(Map<String, Object> parts, MatchResult part) {
        return String.valueOf(parts.getOrDefault(part.group(1), ""));
    }

    private static boolean isPart(String value) {
        return !value.isEmpty() && value.length() <= LONGEST_VALUE && !value.equals(".") && !value.equals("..");
    }

    private static String query(SequencedMap<String, Object> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(value -> encoded(value.getKey()) + "=" + encoded(String.valueOf(value.getValue())))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** By RFC 3986: a space is {@code %20} in a path, and there a plus is a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
