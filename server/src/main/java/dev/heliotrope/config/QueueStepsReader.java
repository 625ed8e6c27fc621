package dev.heliotrope.config;

import dev.heliotrope.call.Language;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.QueueStep;
import dev.heliotrope.yaml.Durations;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps of one queue. A step says what changes; what it leaves out stays as in the step before. */
final class QueueStepsReader {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Names languages;
    private final Names skills;
    private final List<QueueStep.From> steps = new ArrayList<>();
    private Map<String, Integer> asked = Map.of();

    QueueStepsReader(Names languages, Names skills) {
        this.languages = languages;
        this.skills = skills;
    }

    List<QueueStep> read(Value value) {
        value.list().forEach(one -> one.record(this::step).ifPresent(steps::add));
        if (value.isEmpty()) {
            value.error("no-steps", "steps must have at least one step, with after: 0s");
        }
        return QueueStep.timeline(steps);
    }

    private QueueStep.From step(Fields fields) {
        Need before = steps.isEmpty()
                ? new Need(1, List.of(), asked)
                : steps.getLast().need();
        asked = skills(fields.get("skills"), asked);
        return new QueueStep.From(
                after(fields.get("after")),
                new Need(
                        fields.get("language").whole(0, 5, before.languageLevel()),
                        orLanguages(fields.get("or-languages"), before.orLanguages()),
                        asked));
    }

    private Duration after(Value value) {
        Duration after = value.duration(Duration.ZERO, LONGEST);
        if (steps.isEmpty() && !after.isZero()) {
            value.error("steps-order", "the first step applies at once and so must be after: 0s");
        }
        if (value.isThere()
                && !steps.isEmpty()
                && after.compareTo(steps.getLast().after()) <= 0) {
            String last = Durations.shown(steps.getLast().after());
            value.error("steps-order", "this step must come after the one before it, which is at " + last);
        }
        return after;
    }

    private List<Language> orLanguages(Value value, List<Language> before) {
        if (value.node().isEmpty()) {
            return before;
        }
        return value.oneOrMore().stream()
                .flatMap(one -> languages.in(one).stream())
                .filter(Language::isTag)
                .map(Language::new)
                .toList();
    }

    /** A skill that no agent has is probably a slip, but an agent may be hired tomorrow. */
    private Map<String, Integer> skills(Value value, Map<String, Integer> before) {
        if (!value.isThere()) {
            return before;
        }
        for (Value.Named entry : value.entries()) {
            if (skills.known().isPresent() && !skills.known().get().contains(entry.name())) {
                entry.key("skill")
                        .warning(
                                "nobody-has-skill",
                                "no agent has skill " + entry.key().described());
            }
        }
        return AgentsReader.skills(value);
    }
}
