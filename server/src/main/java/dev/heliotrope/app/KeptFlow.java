package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles.Source;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.prompt.PromptEdition;
import dev.heliotrope.release.Versions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A version of a flow as it is kept, together with the versions of the flows that it calls. */
final class KeptFlow {
    private KeptFlow() {}

    /** Empty if it was never kept. */
    static Optional<Source> find(Versions versions, String flow, String version) {
        return find(versions, flow, version, Flow.DEEPEST);
    }

    /** Somebody may have changed what lies there, so how deep it goes is bounded. */
    private static Optional<Source> find(Versions versions, String flow, String version, int deepest) {
        return versions.find(flow, version).map(file -> {
            Map<String, Source> calls = new TreeMap<>();
            if (deepest > 0) {
                versions.calls(flow, version).forEach((name, kept) -> find(versions, name, kept, deepest - 1)
                        .ifPresent(source -> calls.put(name, source)));
            }
            return new Source(file, Loading.shown(file), Optional.of(calls), versions.words(flow, version));
        });
    }

    /** What it calls is kept first, so that whoever finds the version finds all of it. */
    static void keep(Versions versions, Flow flow, Path file) throws IOException {
        Map<String, String> calls = new TreeMap<>();
        flow.calls().forEach((name, called) -> calls.put(name, called.version()));
        String words = "";
        if (flow.edition() instanceof PromptEdition edition) {
            for (Map.Entry<String, Path> recording : edition.recordings().entrySet()) {
                versions.keepRecording(recording.getKey(), recording.getValue());
            }
            words = written(edition);
        }
        versions.keep(flow.name(), flow.version(), file, new Versions.Beside(calls, words));
    }

    private static String written(PromptEdition edition) {
        JsonObject lines = new JsonObject();
        edition.content().forEach(lines::put);
        return lines.encodePrettily() + "\n";
    }
}
