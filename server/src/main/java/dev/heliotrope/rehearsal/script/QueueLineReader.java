package dev.heliotrope.rehearsal.script;

import dev.heliotrope.attribute.Attribute;
import dev.heliotrope.attribute.AttributeReader;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.rehearsal.script.TestFiles.Names;
import dev.heliotrope.routing.Trait;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code queue: support}, or {@code queue: { name: support, steps: patient, skills: { warranty: 3 }, language: cs, head-start: 2m }}. */
final class QueueLineReader {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Names names;

    QueueLineReader(Names names) {
        this.names = names;
    }

    Optional<Line> read(Value value) {
        return value.node().orElse(null) instanceof YamlMap
                ? value.record(this::line).flatMap(line -> line)
                : value.nameOf("queue", names.queues()).map(queue -> line(queue, value.at(), Line.Asked.ANYTHING));
    }

    private Optional<Line> line(Fields fields) {
        Value name = fields.get("name");
        Value steps = fields.get("steps");
        Line.Asked asked = asked(fields);
        return name.nameOf("queue", names.queues())
                .flatMap(queue -> steps.isThere() ? other(queue, steps) : Optional.of(queue))
                .map(queue -> line(queue, name.at(), asked));
    }

    private static Line line(String queue, Position at, Line.Asked asked) {
        return new Line.Queue(at, new Placed<>(queue, at), asked);
    }

    /** Other steps of a queue are a queue of their own. */
    private Optional<String> other(String queue, Value steps) {
        String prefix = queue + "/";
        List<String> known = names.queues().stream()
                .filter(each -> each.startsWith(prefix))
                .map(each -> each.substring(prefix.length()))
                .toList();
        return steps.nameOf("queue", known).map(named -> prefix + named);
    }

    private Line.Asked asked(Fields fields) {
        Value ahead = fields.get("head-start");
        Value vip = fields.get("vip");
        return new Line.Asked(
                skills(fields.get("skills")),
                Forms.language(fields.get("language"), names),
                needs(fields.get("needs")),
                preferred(fields.get("prefer")),
                ahead.isThere() ? Optional.of(ahead.duration(Duration.ZERO, LONGEST)) : Optional.empty(),
                vip.isThere() ? Optional.of(vip.truth(false)) : Optional.empty(),
                fields.get("about").optionalText());
    }

    private static Optional<Map<String, Integer>> skills(Value value) {
        if (!value.isThere()) {
            return Optional.empty();
        }
        Map<String, Integer> skills = new HashMap<>();
        value.entries().forEach(entry -> skills.put(entry.name(), entry.value().whole(1, 5)));
        return Optional.of(skills);
    }

    /** {@code needs: {}}: nothing. */
    private static Optional<Trait> needs(Value value) {
        if (!value.isThere()) {
            return Optional.empty();
        }
        return Optional.of(
                value.isEmpty()
                        ? Trait.All.ANYBODY
                        : AttributeReader.read(value).trait());
    }

    private static Optional<List<Trait>> preferred(Value value) {
        return value.isThere()
                ? Optional.of(AttributeReader.eachOf(value).stream()
                        .map(Attribute::trait)
                        .toList())
                : Optional.empty();
    }
}
