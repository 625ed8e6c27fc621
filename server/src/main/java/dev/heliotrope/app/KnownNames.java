package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.config.Settings;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.tree.Mention;
import dev.heliotrope.prompt.PromptBook;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What flows may speak of: the names in the settings and the prompts that there are. */
record KnownNames(Settings settings, PromptBook prompts, Set<String> articles) implements Known {
    @Override
    public Collection<String> names(Mention.Kind kind) {
        return switch (kind) {
            case PROMPT -> prompts.keys();
            case CALENDAR -> new TreeSet<>(settings.calendars().keySet());
            case QUEUE -> new TreeSet<>(settings.queues().keySet());
            case SKILL -> skills();
            case DESTINATION -> new TreeSet<>(settings.destinations().keySet());
            case ARTICLE -> articles;
            case SWITCH -> new TreeSet<>(settings.switches().keySet());
            case SERVICE -> new TreeSet<>(settings.services().keySet());
            case LANGUAGE ->
                settings.languages().all().stream().map(Language::tag).toList();
        };
    }

    private Set<String> skills() {
        Set<String> skills = new TreeSet<>();
        settings.agents().forEach(agent -> skills.addAll(agent.skills().keySet()));
        return skills;
    }

    @Override
    public boolean isSaid(String prompt, Language language) {
        return prompts.has(prompt, language);
    }

    @Override
    public Duration lasts(String prompt, Language language) {
        return prompts.lasts(prompt, language);
    }

    @Override
    public Set<String> values(String prompt) {
        return prompts.placeholders(prompt);
    }
}
