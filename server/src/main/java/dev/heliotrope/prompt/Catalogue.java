package dev.heliotrope.prompt;

import com.ibm.icu.util.ULocale;
import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.yaml.YamlScalar;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One language's prompts, and where each stands in its file. */
final class Catalogue {
    /** A prompt; where it makes no difference how formally a caller is spoken to, both wordings are one. */
    record Entry(YamlScalar key, Wording formal, Wording informal) {
        Wording in(Formality tone) {
            return tone == Formality.FORMAL ? formal : informal;
        }

        boolean tells() {
            return !formal.equals(informal);
        }

        /** Whether the other says the same to everybody. */
        boolean saysAs(Entry other) {
            return formal.source().text().equals(other.formal.source().text())
                    && informal.source().text().equals(other.informal.source().text());
        }

        List<Wording> wordings() {
            return tells() ? List.of(formal, informal) : List.of(formal);
        }

        /** The longest of its wordings. */
        Duration lasts() {
            return wordings().stream()
                    .map(wording -> wording.message().lasts())
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
        }
    }

    record Wording(YamlScalar source, MessageShape shape, Message message) {}

    private final Language language;
    private final Position file;
    private final Map<String, Entry> entries;
    private final Set<String> faulty;
    private final Numerals numerals;
    private final boolean readable;

    /**
     * @param faulty keys whose messages could not be used, which has been reported
     * @param readable whether the file could be read at all
     */
    Catalogue(
            Language language,
            Position file,
            Map<String, Entry> entries,
            Set<String> faulty,
            Numerals numerals,
            boolean readable) {
        this.readable = readable;
        this.language = language;
        this.file = file;
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        this.faulty = Set.copyOf(faulty);
        this.numerals = numerals;
    }

    /** This one, and what only the other has. */
    Catalogue inheriting(Catalogue base) {
        Map<String, Entry> all = new LinkedHashMap<>(base.entries);
        all.putAll(entries);
        return new Catalogue(language, file, all, faulty, numerals, readable);
    }

    Language language() {
        return language;
    }

    ULocale locale() {
        return ULocale.forLanguageTag(language.tag());
    }

    /** The file as a whole. */
    Position file() {
        return file;
    }

    Numerals numerals() {
        return numerals;
    }

    /** False where nobody knows what it has; why has been reported. */
    boolean isReadable() {
        return readable;
    }

    Set<String> keys() {
        return entries.keySet();
    }

    Set<String> faulty() {
        return faulty;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Its formal wording. */
    Optional<Message> message(String key) {
        return entry(key).map(entry -> entry.formal().message());
    }
}
