package dev.heliotrope.config.flowfile;

import dev.heliotrope.call.Edition;
import dev.heliotrope.call.Language;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.tree.Mention;
import dev.heliotrope.routing.Trait;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known besides flows, and the flows that can be called. */
record KnownFlows(Known rest, Set<String> flows) implements Known {
    @Override
    public Collection<String> names(Mention.Kind kind) {
        return kind == Mention.Kind.FLOW ? new TreeSet<>(flows) : rest.names(kind);
    }

    @Override
    public boolean isReadable(Mention.Kind kind) {
        return rest.isReadable(kind);
    }

    @Override
    public boolean isReadable(Language language) {
        return rest.isReadable(language);
    }

    @Override
    public String catalogue(Language language) {
        return rest.catalogue(language);
    }

    @Override
    public boolean isSaid(String prompt, Language language) {
        return rest.isSaid(prompt, language);
    }

    @Override
    public Duration lasts(String prompt, Language language) {
        return rest.lasts(prompt, language);
    }

    @Override
    public Duration answers(String service) {
        return rest.answers(service);
    }

    @Override
    public List<Use> uses(String prompt) {
        return rest.uses(prompt);
    }

    @Override
    public boolean isSomebody(Trait asked) {
        return rest.isSomebody(asked);
    }

    @Override
    public Optional<Edition> edition(Set<String> prompts, Collection<Language> languages) {
        return rest.edition(prompts, languages);
    }

    @Override
    public Set<String> values(String prompt) {
        return rest.values(prompt);
    }
}
