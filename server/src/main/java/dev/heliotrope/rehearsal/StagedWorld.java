package dev.heliotrope.rehearsal;

import dev.heliotrope.call.Language;
import dev.heliotrope.flow.Article;
import dev.heliotrope.flow.machine.FlowWorld;
import dev.heliotrope.hours.Calendar;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The world, but for what is faked of it. */
record StagedWorld(FlowWorld real, Map<String, Fakes.FakeHours> hours) implements FlowWorld {
    @Override
    public Optional<Article> article(String topic, Language language) {
        return real.article(topic, language);
    }

    @Override
    public Optional<Calendar> calendar(String name) {
        Optional<Calendar> known = real.calendar(name);
        Fakes.FakeHours fake = hours.get(name);
        return fake == null ? known : known.map(calendar -> new FakeCalendar(calendar, fake));
    }

    @Override
    public boolean isOn(String name) {
        return real.isOn(name);
    }

    @Override
    public Set<String> extensions() {
        return real.extensions();
    }
}
