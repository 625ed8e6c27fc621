package dev.heliotrope.rehearsal;

import dev.heliotrope.call.Language;
import dev.heliotrope.flow.Article;
import dev.heliotrope.flow.machine.FlowWorld;
import dev.heliotrope.hours.Calendar;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The world, but for what is faked of it. */
record StagedWorld(FlowWorld real, Fakes fakes) implements FlowWorld {
    @Override
    public Optional<Article> article(String topic, Language language) {
        return real.article(topic, language);
    }

    @Override
    public Optional<Calendar> calendar(String name) {
        Fakes.FakeHours fake = fakes.hours().get(name);
        return fake == null
                ? real.calendar(name, on())
                : real.calendar(name).map(calendar -> new FakeCalendar(calendar, fake));
    }

    private Set<String> on() {
        return fakes.switches().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isOn(String name) {
        Boolean fake = fakes.switches().get(name);
        return fake == null ? real.isOn(name) : fake;
    }

    @Override
    public Optional<String> lot(String step) {
        return Optional.ofNullable(fakes.lots().get(step)).or(() -> real.lot(step));
    }

    /** In whatever language: who rehearses one call knows it. */
    @Override
    public Optional<Duration> expectedWait(String queue, Language language) {
        return Optional.ofNullable(fakes.waits().get(queue)).or(() -> real.expectedWait(queue, language));
    }

    @Override
    public Set<String> extensions() {
        return real.extensions();
    }
}
