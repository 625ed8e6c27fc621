package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.config.Settings;
import dev.heliotrope.prompt.PromptBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What callers and agents are likely to hear, to be rendered before the first call. The rest is rendered when it is said. */
final class Repertoire {
    private static final int POSITIONS = 10;
    private static final int MINUTES = 15;

    private final PromptBook prompts;
    private final Settings settings;

    Repertoire(Snapshot snapshot) {
        this.prompts = snapshot.prompts();
        this.settings = snapshot.settings();
    }

    List<Utterance> utterances() {
        List<Utterance> all = new ArrayList<>();
        for (Language language : settings.languages().all()) {
            prompts.keys().forEach(key -> common(key).forEach(values -> all.add(new Utterance(key, language, values))));
        }
        return all;
    }

    private Stream<Map<String, Object>> common(String key) {
        Set<String> values = prompts.placeholders(key);
        if (values.isEmpty()) {
            return Stream.of(Map.of());
        } else if (values.equals(Set.of("key"))) {
            return counted("key", settings.languages().spoken().size());
        } else if (values.equals(Set.of("position"))) {
            return counted("position", POSITIONS);
        } else if (values.equals(Set.of("minutes"))) {
            return counted("minutes", MINUTES);
        }
        return key.equals("whisper") ? whispers() : Stream.of();
    }

    private static Stream<Map<String, Object>> counted(String value, int upTo) {
        return LongStream.rangeClosed(1, upTo).mapToObj(count -> Map.of(value, count));
    }

    private Stream<Map<String, Object>> whispers() {
        return settings.languages().all().stream().flatMap(language -> settings.queues().keySet().stream()
                .map(queue -> Map.of("language", language.tag(), "queue", queue)));
    }
}
