package dev.heliotrope.config;

import dev.heliotrope.routing.HoldMusic;
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

    /** Words that follow each other closer than this leave no time to hear that one is next. */
    private static final Duration SHORTEST_MUSIC = Duration.ofSeconds(5);

    private static final Duration LONGEST_MUSIC = Duration.ofMinutes(30);

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
                        fields.get("ring-for").duration(SHORTEST_RING, LONGEST_RING, USUAL_RING))
                .with(music(fields.get("comfort")));
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
