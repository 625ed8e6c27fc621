package dev.heliotrope.flow;

import dev.heliotrope.call.Language;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
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
    private static final String CHECKSUM = "&z=";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

    private final Map<String, String> pairs;

    private Checkpoint(Map<String, String> pairs) {
        this.pairs = pairs;
    }

    public static Checkpoint of(@Nullable Language language) {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put(LANGUAGE, language == null ? "" : language.tag());
        return new Checkpoint(pairs);
    }

    /** A copy that has this pair, too. Names are small letters, digits, dots and dashes; {@code l} and {@code z} are taken. */
    public Checkpoint with(String name, String value) {
        if (!NAME.matcher(name).matches() || name.equals(LANGUAGE) || name.equals("z")) {
            throw new IllegalArgumentException("not a name for a pair: " + name);
        }
        Map<String, String> more = new LinkedHashMap<>(pairs);
        more.put(name, value);
        return new Checkpoint(more);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(pairs.get(name));
    }

    public Map<String, String> pairs() {
        return Map.copyOf(pairs);
    }

    /** Empty until a language is chosen. */
    public Optional<Language> language() {
        return get(LANGUAGE).filter(Language::isTag).map(Language::new);
    }

    public String text() {
        String body = FormText.write(pairs);
        return body + CHECKSUM + checksum(body);
    }

    /** Empty unless the text is, whole and unchanged, what {@link #text()} once gave. Never throws. */
    public static Optional<Checkpoint> parse(String text) {
        int end = text.lastIndexOf(CHECKSUM);
        if (text.length() > LONGEST || end < 0) {
            return Optional.empty();
        }
        String body = text.substring(0, end);
        boolean whole = text.substring(end + CHECKSUM.length()).equals(checksum(body));
        return whole ? FormText.read(body).flatMap(Checkpoint::checked) : Optional.empty();
    }

    private static Optional<Checkpoint> checked(Map<String, String> pairs) {
        boolean good =
                pairs.keySet().stream().allMatch(name -> NAME.matcher(name).matches());
        String language = pairs.get(LANGUAGE);
        return good && language != null && (language.isEmpty() || Language.isTag(language))
                ? Optional.of(new Checkpoint(pairs))
                : Optional.empty();
    }

    private static String checksum(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checkpoint that && pairs.equals(that.pairs);
    }

    @Override
    public int hashCode() {
        return pairs.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
