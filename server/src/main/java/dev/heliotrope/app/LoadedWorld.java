package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.config.Settings;
import dev.heliotrope.estimate.Estimate;
import dev.heliotrope.estimate.WaitBoard;
import dev.heliotrope.flow.Article;
import dev.heliotrope.flow.machine.FlowWorld;
import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Emergencies;
import dev.heliotrope.routing.Agent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What flows ask about, as it was loaded. */
record LoadedWorld(
        Settings settings,
        List<Article> articles,
        @Nullable Switches switches,
        @Nullable WaitBoard waits) implements FlowWorld {
    @Override
    public Optional<Calendar> calendar(String name) {
        return calendar(name, switches == null ? Emergencies.NONE : switches.emergencies(settings));
    }

    @Override
    public Optional<Calendar> calendar(String name, Set<String> on) {
        return on.isEmpty() ? calendar(name) : calendar(name, Switches.closedBy(on, settings));
    }

    private Optional<Calendar> calendar(String name, Emergencies now) {
        return Optional.ofNullable(
                now.inForce().isEmpty()
                        ? settings.calendars().get(name)
                        : now.over(settings.calendars()).get(name));
    }

    @Override
    public boolean isOn(String name) {
        return switches != null && switches.isOn(name);
    }

    @Override
    public Optional<Duration> expectedWait(String queue, Language language) {
        return waits == null
                ? Optional.empty()
                : waits.estimate(queue, language).map(Estimate::middle);
    }

    @Override
    public Optional<Article> article(String topic, Language language) {
        return articles.stream()
                .filter(article ->
                        article.topic().equals(topic) && article.language().equals(language))
                .findFirst();
    }

    @Override
    public Set<String> extensions() {
        return settings.agents().stream().map(Agent::extension).collect(Collectors.toSet());
    }
}
