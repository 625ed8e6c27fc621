package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.release.Versions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of flows that answer no more, for the calls that began with them; by {@code FLOW@VERSION}. */
record OldVersions(Map<String, Flow> flows) {
    static final OldVersions NONE = new OldVersions(Map.of());

    /** Of each flow; a call that outlives so many releases goes on with today's version. */
    private static final int MOST = 20;

    OldVersions {
        flows = Map.copyOf(flows);
    }

    /**
     * Those kept on the disk, the newest of each flow, read when the server opens and not while somebody waits. What speaks
     * of something that is no more cannot be run, and is left out. Blocks.
     */
    static OldVersions of(Project project, Snapshot snapshot) {
        KnownNames known = new KnownNames(snapshot.settings(), snapshot.prompts(), Loading.topics(snapshot.articles()));
        FlowFiles files = new FlowFiles(known, new CelExpressions());
        Map<String, Flow> found = new HashMap<>();
        Versions versions = Choice.versions(project);
        versions.flows().forEach(flow -> newest(versions.of(flow))
                .forEach(kept -> files.read(kept.file(), kept.file().toString(), new Problems())
                        .filter(read -> read.version().equals(kept.version()))
                        .ifPresent(read -> found.put(key(read.name(), read.version()), read))));
        return new OldVersions(found);
    }

    private static List<Versions.Kept> newest(List<Versions.Kept> all) {
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    OldVersions with(Collection<Flow> more) {
        Map<String, Flow> all = new HashMap<>(flows);
        more.forEach(flow -> all.put(key(flow.name(), flow.version()), flow));
        return new OldVersions(all);
    }

    Optional<Flow> find(String flow, String version) {
        return Optional.ofNullable(flows.get(key(flow, version)));
    }

    private static String key(String flow, String version) {
        return flow + "@" + version;
    }
}
