package dev.heliotrope.config;

import dev.heliotrope.routing.End;
import dev.heliotrope.routing.HoldMusic;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Relax;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code queues.yaml}. */
final class QueuesReader {
    private static final Duration SHORTEST_RING = Duration.ofSeconds(3);
    private static final Duration LONGEST_RING = Duration.ofMinutes(2);
    private static final Duration USUAL_RING = Duration.ofSeconds(15);

    /** Words that follow each other closer than this leave no time to hear that one is next. */
    private static final Duration SHORTEST_MUSIC = Duration.ofSeconds(5);

    private static final Duration LONGEST_MUSIC = Duration.ofMinutes(30);

    private final Names languages;
    private final Names skills;

    private final Names queues;

    private QueuesReader(Names languages, Names skills, Names queues) {
        this.queues = queues;
        this.languages = languages;
        this.skills = skills;
    }

    static Map<String, Queue> read(Fields file, Names languages, Names skills, Names known) {
        QueuesReader reader = new QueuesReader(languages, skills, known);
        Map<String, Queue> queues = new LinkedHashMap<>();
        for (Value.Named entry : file.get("queues").requiredEntries()) {
            String id = Words.id(entry, "a queue");
            entry.value()
                    .record(fields -> reader.all(fields, id))
                    .ifPresent(all -> all.forEach(queue -> queues.put(queue.id(), queue)));
        }
        file.get("queues").entries().forEach(entry -> circle(entry, queues));
        return queues;
    }

    /** Callers whom nobody takes would be sent round for ever. */
    private static void circle(Value.Named entry, Map<String, Queue> queues) {
        Set<String> been = new LinkedHashSet<>();
        String at = entry.name();
        while (at != null && been.add(at)) {
            at = after(queues.get(at));
        }
        if (entry.name().equals(at)) {
            entry.key("a queue")
                    .error("queue-circle", "callers would be sent round: " + String.join(", ", been) + ", " + at);
        }
    }

    private static @Nullable String after(@Nullable Queue queue) {
        return queue != null && queue.end() instanceof End.OtherQueue other ? other.queue() : null;
    }

    /** How the last step gives way, and what for. */
    private record Ending(Relax last, End end) {
        static final Ending NONE = new Ending(Relax.NEVER, new End.AnyAgent());
    }

    /** The queue and, under its name and theirs, the same with each of its other steps, which a flow may ask for. */
    private List<Queue> all(Fields fields, String id) {
        Queue queue = queue(fields, id);
        List<Queue> all = new ArrayList<>(List.of(queue));
        Relax last =
                queue.steps().isEmpty() ? Relax.NEVER : queue.steps().getLast().relax();
        for (Value.Named entry : fields.get("other-steps").entries()) {
            String name = Words.id(entry, "steps");
            all.add(queue.with(id + "/" + name, new QueueStepsReader(languages, skills).read(entry.value(), last)));
        }
        return all;
    }

    private Queue queue(Fields fields, String id) {
        Value end = fields.get("end");
        Ending ending = end.isThere() ? end.record(this::ending).orElse(Ending.NONE) : Ending.NONE;
        return new Queue(
                id,
                new QueueStepsReader(languages, skills).read(fields.get("steps"), ending.last()),
                ending.end(),
                QueueEndReader.order(fields),
                QueueEndReader.lastAgent(fields.get("last-agent")),
                fields.get("ring-for").duration(SHORTEST_RING, LONGEST_RING, USUAL_RING),
                music(fields.get("comfort")));
    }

    private Ending ending(Fields fields) {
        Relax last = QueueEndReader.conditions(fields, QueueEndReader.lasts(fields));
        if (QueueEndReader.isNever(last)) {
            fields.get("after")
                    .error("never-ends", "an end must say when: after, nobody-signed-in, nobody-free or unanswered");
        }
        return new Ending(last, QueueEndReader.end(fields, queues));
    }

    private static HoldMusic music(Value value) {
        return value.isThere() ? value.record(QueuesReader::music).orElse(HoldMusic.USUAL) : HoldMusic.USUAL;
    }

    private static HoldMusic music(Fields fields) {
        return new HoldMusic(
                fields.get("first").duration(SHORTEST_MUSIC, LONGEST_MUSIC, HoldMusic.USUAL.first()),
                fields.get("every").duration(SHORTEST_MUSIC, LONGEST_MUSIC, HoldMusic.USUAL.every()));
    }
}
