package dev.heliotrope.config;

import dev.heliotrope.call.Language;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.QueueStep;
import dev.heliotrope.routing.Relax;
import dev.heliotrope.yaml.Durations;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The steps of one queue. A step says what changes; what it leaves out stays as in the step before. */
final class QueueStepsReader {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Names languages;
    private final Names skills;
    /** A step as written: what it asks, from when by time, which is null for never, and by what else. */
    private record Written(Need need, @Nullable Duration after, Relax begins) {}

    private final List<Written> steps = new ArrayList<>();
    private Map<String, Integer> asked = Map.of();
    private Duration latest = Duration.ZERO;

    QueueStepsReader(Names languages, Names skills) {
        this.languages = languages;
        this.skills = skills;
    }

    /** {@code last} is when the last step gives way to the end. */
    List<QueueStep> read(Value value, Relax last) {
        value.list().forEach(one -> one.record(this::step).ifPresent(steps::add));
        if (value.isEmpty()) {
            value.error("no-steps", "steps must have at least one step, with after: 0s");
        }
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new QueueStep(steps.get(i).need(), i + 1 < steps.size() ? relax(i) : last))
                .toList();
    }

    /** Times are those of the wait; a step that began early by a condition still lasts as long as it would have. */
    private Relax relax(int step) {
        Written next = steps.get(step + 1);
        Duration until = next.after();
        Relax begins = next.begins();
        return new Relax(
                until == null ? null : until.minus(begunAt(step)),
                begins.nobodySignedIn(),
                begins.nobodyFree(),
                begins.unanswered());
    }

    /** The latest instant of the wait that a step up to this one names. */
    private Duration begunAt(int step) {
        return steps.subList(0, step + 1).stream()
                .map(Written::after)
                .filter(Objects::nonNull)
                .reduce(Duration.ZERO, (one, other) -> other);
    }

    private Written step(Fields fields) {
        Need before = steps.isEmpty()
                ? new Need(1, List.of(), asked)
                : steps.getLast().need();
        asked = skills(fields.get("skills"), asked);
        Relax begins = QueueEndReader.conditions(fields, null);
        return new Written(
                new Need(
                        fields.get("language").whole(0, 5, before.languageLevel()),
                        orLanguages(fields.get("or-languages"), before.orLanguages()),
                        asked),
                after(fields.get("after"), begins),
                begins);
    }

    private @Nullable Duration after(Value value, Relax begins) {
        if (!value.isThere() && !steps.isEmpty() && !QueueEndReader.isNever(begins)) {
            return null;
        }
        Duration after = value.duration(Duration.ZERO, LONGEST);
        if (steps.isEmpty() && (!after.isZero() || !QueueEndReader.isNever(begins))) {
            value.error("steps-order", "the first step applies at once and so must be after: 0s");
        }
        if (value.isThere() && !steps.isEmpty() && after.compareTo(latest) <= 0) {
            String last = Durations.shown(latest);
            value.error("steps-order", "this step must come after the one before it, which is at " + last);
        }
        latest = after;
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
