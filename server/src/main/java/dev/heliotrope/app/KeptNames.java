package dev.heliotrope.app;

import dev.heliotrope.call.Edition;
import dev.heliotrope.call.Language;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.check.KnownBesides;
import dev.heliotrope.flow.tree.Mention;
import dev.heliotrope.prompt.PromptEdition;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a kept version of a flow may speak of: the names of today and the prompts that were kept with it, which are there whatever became of
 * the catalogues. {@code words} is null for a version of before prompts were kept: what it says must be there today.
 */
record KeptNames(KnownNames rest, @Nullable PromptEdition words) implements KnownBesides {
    @Override
    public Collection<String> names(Mention.Kind kind) {
        if (kind != Mention.Kind.PROMPT || words == null) {
            return rest.names(kind);
        }
        Set<String> prompts = new TreeSet<>(rest.names(kind));
        prompts.addAll(words.book().keys());
        return prompts;
    }

    @Override
    public boolean isReadable(Mention.Kind kind) {
        return kind == Mention.Kind.PROMPT && words != null || rest.isReadable(kind);
    }

    @Override
    public boolean isSaid(String prompt, Language language) {
        return words != null && words.book().isSomehowSaid(prompt, language) || rest.isSaid(prompt, language);
    }

    @Override
    public Duration lasts(String prompt, Language language) {
        return words != null && words.book().isSomehowSaid(prompt, language)
                ? words.book().lasts(prompt, language)
                : rest.lasts(prompt, language);
    }

    @Override
    public Optional<Edition> edition(Set<String> prompts, Collection<Language> languages) {
        return Optional.ofNullable(words);
    }

    @Override
    public Set<String> values(String prompt) {
        return words != null && isKept(prompt) ? words.book().placeholders(prompt) : rest.values(prompt);
    }

    /** That it speaks them is known; whether it does so well was judged when the version was kept. */
    @Override
    public List<Use> uses(String prompt) {
        return isKept(prompt) ? Known.asTheyAre(values(prompt)) : rest.uses(prompt);
    }

    private boolean isKept(String prompt) {
        return words != null && words.book().keys().contains(prompt);
    }
}
