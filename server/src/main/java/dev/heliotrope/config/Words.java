package dev.heliotrope.config;

import dev.heliotrope.yaml.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids and names, which go into Asterisk's files, logs, metrics and history and so are kept harmless. */
final class Words {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]{1,80}");

    private Words() {}

    /** The key of an entry, as the id of {@code noun}, which has its article. */
    static String id(Value.Named entry, String noun) {
        return entry.key("the id of " + noun)
                .parsed("small letters, digits and dashes, at most 40", text -> matching(ID, text))
                .orElse("");
    }

    /** What people call it, in their own script. */
    static String name(Value value, String fallback) {
        return value.isThere()
                ? value.parsed("one line of at most 80 characters", text -> matching(LINE, text.strip()))
                        .orElse(fallback)
                : fallback;
    }

    static Optional<String> matching(Pattern pattern, String text) {
        return Optional.of(text).filter(found -> pattern.matcher(found).matches());
    }
}
