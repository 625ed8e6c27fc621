package dev.heliotrope.config;

import dev.heliotrope.routing.Queue;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code queues.yaml}. */
final class QueuesReader {
    private static final Duration SHORTEST_RING = Duration.ofSeconds(3);
    private static final Duration LONGEST_RING = Duration.ofMinutes(2);
    private static final Duration USUAL_RING = Duration.ofSeconds(15);

    private final Names languages;
    private final Names skills;

    private QueuesReader(Names languages, Names skills) {
        this.languages = languages;
        this.skills = skills;
    }

    static Map<String, Queue> read(Fields file, Names languages, Names skills) {
        QueuesReader reader = new QueuesReader(languages, skills);
        Map<String, Queue> queues = new LinkedHashMap<>();
        for (Value.Named entry : file.get("queues").requiredEntries()) {
            String id = Words.id(entry, "a queue");
            entry.value().record(fields -> reader.queue(fields, id)).ifPresent(queue -> queues.put(id, queue));
        }
        return queues;
    }

    private Queue queue(Fields fields, String id) {
        return new Queue(
                id,
                new QueueStepsReader(languages, skills).read(fields.get("steps")),
                fields.get("ring-for").duration(SHORTEST_RING, LONGEST_RING, USUAL_RING));
    }
}
