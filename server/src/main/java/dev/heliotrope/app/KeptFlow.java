package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles.Source;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.prompt.PromptEdition;
import dev.heliotrope.release.Keeping;
import dev.heliotrope.release.Versions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

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

    /**
     * The texts of these flows and of all that they call are on the disk when this returns. What a flow calls is there first, so that
     * whoever finds a version finds all of it.
     *
     * @param files where the text of a flow is that is not kept yet
     */
    static void keep(Collection<Flow> flows, Versions versions, Function<String, Path> files) throws IOException {
        keeping(flows, versions, files).finish();
    }

    /** The same, some of it as {@link Versions#settle} will find it. */
    static void keepInHaste(Collection<Flow> flows, Versions versions, Function<String, Path> files)
            throws IOException {
        keeping(flows, versions, files).finishInHaste();
    }

    private static Keeping keeping(Collection<Flow> flows, Versions versions, Function<String, Path> files) {
        Keeping keeping = versions.keeping();
        flows.forEach(flow -> keep(flow, files, keeping));
        return keeping;
    }

    private static void keep(Flow flow, Function<String, Path> files, Keeping keeping) {
        flow.calls().values().forEach(called -> keep(called, files, keeping));
        if (keeping.has(flow.name(), flow.version())) {
            return;
        }
        Map<String, String> calls = new TreeMap<>();
        flow.calls().forEach((name, called) -> calls.put(name, called.version()));
        Optional<PromptEdition> said =
                flow.edition() instanceof PromptEdition edition ? Optional.of(edition) : Optional.empty();
        said.ifPresent(edition -> edition.recordings().forEach(keeping::recording));
        keeping.version(
                flow.name(),
                flow.version(),
                files.apply(flow.name()),
                new Versions.Beside(calls, said.map(KeptFlow::words)));
    }

    private static Versions.Words words(PromptEdition edition) {
        return new Versions.Words(edition.hash(), () -> written(edition));
    }

    private static String written(PromptEdition edition) {
        JsonObject lines = new JsonObject();
        edition.content().forEach(lines::put);
        return lines.encodePrettily() + "\n";
    }
}
