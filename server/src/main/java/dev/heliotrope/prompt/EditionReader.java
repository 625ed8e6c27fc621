package dev.heliotrope.prompt;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.Yaml;
import dev.heliotrope.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what was kept of an edition. */
final class EditionReader {
    private final PromptBook today;
    private final Recordings.Shop recordings;

    EditionReader(PromptBook today, Recordings.Shop recordings) {
        this.today = today;
        this.recordings = recordings;
    }

    @Nullable
    PromptEdition read(Path file) {
        Problems problems = new Problems();
        Map<String, YamlScalar> scalars = new HashMap<>();
        SortedMap<String, String> content = new TreeMap<>();
        for (Value.Named line :
                Yaml.read(file, file.toString(), problems).map(Value::entries).orElse(List.of())) {
            if (line.value().node().orElse(null) instanceof YamlScalar scalar) {
                scalars.put(line.name(), scalar);
                content.put(line.name(), scalar.text());
            }
        }
        return problems.hasErrors() || content.isEmpty()
                ? null
                : new EditionBuilder(content, today, scalars::get, recordings).edition();
    }
}
