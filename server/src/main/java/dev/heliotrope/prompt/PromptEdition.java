package dev.heliotrope.prompt;

import dev.heliotrope.call.Edition;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The prompts that a version of a flow says, with everything that their words depend on: each wording of each language and country, the
 * phrases and names within them, recordings by their content, and the chains by which one catalogue stands in for another.
 * Immutable.
 */
public final class PromptEdition implements Edition {
    private final SortedMap<String, String> content;
    private final PromptBook book;
    private final String hash;

    PromptEdition(SortedMap<String, String> content, PromptBook book) {
        this.content = Collections.unmodifiableSortedMap(new TreeMap<>(content));
        this.book = book;
        this.hash = hash(content);
    }

    private static String hash(Map<String, String> content) {
        MessageDigest digest = Sha256.digest();
        content.forEach((name, text) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What there is to keep of it; {@link #read} makes the same edition of that. Names say what stands there: {@code words cs welcome}. */
    public SortedMap<String, String> content() {
        return content;
    }

    /**
     * @param file a YAML file of {@link #content}
     * @param today prompts that say the same are taken from there, as most do
     * @param recordings where a recording is kept, by the hash of its content
     * @return null if that is not there, or no edition
     */
    public static @Nullable PromptEdition read(Path file, PromptBook today, Recordings.Shop recordings) {
        return new EditionReader(today, recordings).read(file);
    }

    @Override
    public String hash() {
        return hash;
    }

    /** The words alone, for whoever asks what can be said. */
    public PromptBook book() {
        return book;
    }

    /** Its words, or what the catalogues say today where it has none: in a language that was added since. */
    PromptBook sayer(Utterance what, PromptBook today) {
        if (book.isMeant(what)) {
            return book;
        }
        return today.isMeant(what) || !book.canSay(what) ? today : book;
    }

    /** The recordings in it, by the hash of their content. */
    public Map<String, Path> recordings() {
        Map<String, Path> all = new TreeMap<>();
        book.languages().stream()
                .flatMap(language -> book.shelf(language).stream())
                .forEach(shelf -> shelf.recordings()
                        .all()
                        .values()
                        .forEach(recorded -> all.put(recorded.hash(), recorded.file())));
        return all;
    }

    /** What is likely to be heard of it, and that rendering today's prompts does not render already. */
    public List<Utterance> besides(PromptBook today) {
        Set<Language> others = others(today);
        return others.isEmpty()
                ? List.of()
                : CommonUtterances.of(book).stream()
                        .filter(each -> others.contains(each.language()))
                        .map(each -> each.from(this))
                        .toList();
    }

    /** The languages of which anything is said in other words than today. */
    private Set<Language> others(PromptBook today) {
        Map<Language, Boolean> others = new HashMap<>();
        book.languages().forEach(language -> {
            if (!book.saysAs(today, language)) {
                others.put(language, true);
            }
        });
        return others.keySet();
    }

    /** A sentence for each prompt that says other words than in the one before. */
    public static List<String> changes(PromptEdition before, PromptEdition after, Collection<String> said) {
        return new EditionChanges(before.content, after.content, said).sentences();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PromptEdition that && that.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "words " + hash.substring(0, 12);
    }
}
