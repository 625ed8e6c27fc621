package dev.heliotrope.flow.check;

import dev.heliotrope.call.Edition;
import dev.heliotrope.call.Language;
import dev.heliotrope.flow.tree.Mention;
import dev.heliotrope.routing.Trait;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows what another knows, but for what it says itself. */
public interface KnownBesides extends Known {
    Known rest();

    @Override
    default Collection<String> names(Mention.Kind kind) {
        return rest().names(kind);
    }

    @Override
    default boolean isReadable(Mention.Kind kind) {
        return rest().isReadable(kind);
    }

    @Override
    default boolean isReadable(Language language) {
        return rest().isReadable(language);
    }

    @Override
    default String catalogue(Language language) {
        return rest().catalogue(language);
    }

    @Override
    default boolean isSaid(String prompt, Language language) {
        return rest().isSaid(prompt, language);
    }

    @Override
    default boolean isSomebody(Trait asked) {
        return rest().isSomebody(asked);
    }

    @Override
    default Duration lasts(String prompt, Language language) {
        return rest().lasts(prompt, language);
    }

    @Override
    default Duration answers(String service) {
        return rest().answers(service);
    }

    @Override
    default Optional<Edition> edition(Set<String> prompts, Collection<Language> languages) {
        return rest().edition(prompts, languages);
    }

    @Override
    default Set<String> values(String prompt) {
        return rest().values(prompt);
    }

    @Override
    default List<Use> uses(String prompt) {
        return rest().uses(prompt);
    }
}
