package dev.heliotrope.flow.check;

import dev.heliotrope.call.Edition;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.SaidAs;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.flow.tree.Mention;
import dev.heliotrope.routing.Trait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: what there is for flows to speak of, as far as the rest of the configuration is known. */
public interface Known {
    /** All names of a kind; of languages the tags, in the configured order. */
    Collection<String> names(Mention.Kind kind);

    /** False if nobody knows which there are, since their file could not be read; that is told elsewhere. */
    default boolean isReadable(Mention.Kind kind) {
        return true;
    }

    /** The same of the prompts of one language. */
    default boolean isReadable(Language language) {
        return true;
    }

    /** The file that has a language's prompts, or would have. */
    default String catalogue(Language language) {
        return "prompts/" + language + ".yaml";
    }

    /** Whether this prompt can be said in this language. */
    boolean isSaid(String prompt, Language language);

    /** Whether any agent is as is asked, whatever their hours. */
    default boolean isSomebody(Trait asked) {
        return true;
    }

    /** About how long this prompt takes in this language; a guess where it is not known. */
    default Duration lasts(String prompt, Language language) {
        return Duration.ofSeconds(4);
    }

    /** The longest that a caller waits until this service has answered or been given up, all tries included. */
    default Duration answers(String service) {
        return Duration.ZERO;
    }

    /** What callers of these languages hear of these prompts, as it is now, to go with a version; empty where nobody can tell. */
    default Optional<Edition> edition(Set<String> prompts, Collection<Language> languages) {
        return Optional.empty();
    }

    /** The same for a flow whose words were kept in this file; of one that was kept without any, there is no edition. */
    default Known ofKept(Optional<Path> words) {
        return this;
    }

    /** The names of the values that this prompt cannot be said without. Empty for a prompt that is not known. */
    Set<String> values(String prompt);

    /** A value that a prompt speaks, what it does with it, and where in which catalogue. */
    record Use(String value, SaidAs as, Position at) {}

    /** All that is done with its values in any language, for a prompt that is known. */
    default List<Use> uses(String prompt) {
        return asTheyAre(values(prompt));
    }

    /** Values of which no more is known than that they are spoken. */
    static List<Use> asTheyAre(Set<String> values) {
        return values.stream()
                .map(value -> new Use(value, SaidAs.ITSELF, Position.of("")))
                .toList();
    }
}
