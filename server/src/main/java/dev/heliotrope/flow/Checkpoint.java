package dev.heliotrope.flow;

import dev.heliotrope.call.Language;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a call on its channel: named texts, in order, the language first. As text it is {@code
 * application/x-www-form-urlencoded} and closed by a checksum, because a channel variable that was cut off or put together
 * from pieces of two states would otherwise still read well. Immutable.
 */
public final class Checkpoint {
    /** Longer text is refused unread; the channel holds no more anyhow. */
    private static final int LONGEST = 6000;

    private static final String LANGUAGE = "l";
    private static final String CHECKSUM = "z";
    private static final String CLOSING = "&" + CHECKSUM + "=";
    private static final int LONGEST_NAME = 64;
    private static final int LONGER_NAME = 1 << 31;

    /** Null for the first pair, the language. */
    private final @Nullable Checkpoint before;

    private final String name;
    private final String value;

    /** Some name was given twice: it stands where it was first, with the last value. */
    private final boolean isMixed;

    /** A bit for each name of one letter that is there, and one for all others: tells nearly always that a name is new. */
    private final int names;

    private Checkpoint(@Nullable Checkpoint before, String name, String value) {
        this.before = before;
        this.name = name;
        this.value = value;
        int bit = name.length() == 1 ? 1 << (name.charAt(0) - 'a') : LONGER_NAME;
        this.names = before == null ? bit : before.names | bit;
        this.isMixed =
                before != null && (before.isMixed || ((before.names & bit) != 0 && before.valueOf(name) != null));
    }

    public static Checkpoint of(@Nullable Language language) {
        return new Checkpoint(null, LANGUAGE, language == null ? "" : language.tag());
    }

    /** A copy that has this pair, too. Names are small letters, digits, dots and dashes; {@code l} and {@code z} are taken. */
    public Checkpoint with(String name, String value) {
        if (!isName(name) || name.equals(LANGUAGE) || name.equals(CHECKSUM)) {
            throw new IllegalArgumentException("not a name for a pair: " + name);
        }
        return new Checkpoint(this, name, value);
    }

    private static boolean isName(String name) {
        boolean good = !name.isEmpty() && name.length() <= LONGEST_NAME && isSmallLetter(name.charAt(0));
        for (int at = 1; good && at < name.length(); at++) {
            good = isSmallLetter(name.charAt(at)) || "0123456789._-".indexOf(name.charAt(at)) >= 0;
        }
        return good;
    }

    private static boolean isSmallLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(valueOf(name));
    }

    public Map<String, String> pairs() {
        return Collections.unmodifiableMap(ordered());
    }

    private Map<String, String> ordered() {
        Map<String, String> pairs = before == null ? new LinkedHashMap<>() : before.ordered();
        pairs.put(name, value);
        return pairs;
    }

    /** Empty until a language is chosen. */
    public Optional<Language> language() {
        return get(LANGUAGE).filter(Language::isTag).map(Language::new);
    }

    /** Written after each step of a call. */
    public String text() {
        FormLine line = new FormLine();
        if (isMixed) {
            ordered().forEach(line::add);
        } else {
            write(line);
        }
        line.add(CHECKSUM, line.checksum());
        return line.toString();
    }

    private void write(FormLine line) {
        if (before != null) {
            before.write(line);
        }
        line.add(name, value);
    }

    private @Nullable String valueOf(String sought) {
        for (Checkpoint at = this; at != null; at = at.before) {
            if (at.name.equals(sought)) {
                return at.value;
            }
        }
        return null;
    }

    /** Empty unless the text is, whole and unchanged, what {@link #text()} once gave. Never throws. */
    public static Optional<Checkpoint> parse(String text) {
        int end = text.lastIndexOf(CLOSING);
        if (text.length() > LONGEST || end < 0) {
            return Optional.empty();
        }
        String body = text.substring(0, end);
        boolean whole = text.substring(end + CLOSING.length()).equals(checksum(body));
        return whole ? FormText.read(body).flatMap(Checkpoint::checked) : Optional.empty();
    }

    private static Optional<Checkpoint> checked(Map<String, String> pairs) {
        boolean good = pairs.keySet().stream().allMatch(Checkpoint::isName);
        String language = pairs.get(LANGUAGE);
        return good && language != null && (language.isEmpty() || Language.isTag(language))
                ? Optional.ofNullable(chained(pairs))
                : Optional.empty();
    }

    private static @Nullable Checkpoint chained(Map<String, String> pairs) {
        Checkpoint chain = null;
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            chain = new Checkpoint(chain, pair.getKey(), pair.getValue());
        }
        return chain;
    }

    private static String checksum(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        return FormLine.checksum(bytes, bytes.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checkpoint that && ordered().equals(that.ordered());
    }

    @Override
    public int hashCode() {
        return ordered().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
