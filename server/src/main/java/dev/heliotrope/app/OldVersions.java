package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.release.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions of flows that answer no more, for the calls that began with them. */
record OldVersions(List<Old> all) {
    static final OldVersions NONE = new OldVersions(List.of());

    /** A call that goes on for longer than that after its version was replaced goes on with today's. */
    private static final Duration LONGEST_CALL = Duration.ofDays(1);

    /** Of each flow; so many releases in a day are somebody trying things out. */
    private static final int MOST = 20;

    private static final Comparator<Old> LATEST_FIRST = Comparator.comparing(Old::replaced)
            .reversed()
            .thenComparing(old -> old.flow().name())
            .thenComparing(old -> old.flow().version());

    OldVersions {
        all = List.copyOf(all);
    }

    private record Name(String flow, String version) {
        static Name of(Old old) {
            return new Name(old.flow().name(), old.flow().version());
        }
    }

    /** A version, and since when another answers in its place. */
    record Old(Flow flow, Instant replaced) {}

    /**
     * Those that were replaced lately, read when the server opens and not while somebody waits. What speaks of something that
     * is no more cannot be run, and is left out. Blocks.
     */
    static OldVersions of(Snapshot snapshot, Instant now) {
        FlowFiles files = new FlowFiles(
                KnownNames.of(snapshot), snapshot.origin().reading().expressions());
        Choice choice = snapshot.origin().choice();
        List<Old> found = new ArrayList<>();
        choice.acts().stream()
                .filter(act -> isLate(act.at(), now) && !serves(snapshot, act.flow(), act.before()))
                .forEach(act -> read(choice, files, act.flow(), act.before())
                        .ifPresent(flow -> found.add(new Old(flow, act.at()))));
        // what answered until the server before us ended, if the files were changed since then
        choice.last().values().stream()
                .filter(act -> !serves(snapshot, act.flow(), act.version()))
                .forEach(act -> read(choice, files, act.flow(), act.version())
                        .ifPresent(flow -> found.add(new Old(flow, now))));
        return NONE.and(found, now);
    }

    private static boolean isLate(Instant replaced, Instant now) {
        return replaced.isAfter(now.minus(LONGEST_CALL));
    }

    private static boolean serves(Snapshot snapshot, String flow, @Nullable String version) {
        Flow serving = snapshot.flows().get(flow);
        return version == null || serving != null && serving.version().equals(version);
    }

    private static Optional<Flow> read(Choice choice, FlowFiles files, String flow, @Nullable String version) {
        Versions versions = Choice.versions(choice.project());
        return Optional.ofNullable(version)
                .flatMap(known -> KeptFlow.find(versions, flow, known))
                .flatMap(source -> files.read(source, name -> Optional.empty(), new Problems()))
                .filter(read -> read.version().equals(version));
    }

    /** These answer no more from now on. */
    OldVersions with(Collection<Flow> more, Instant now) {
        return and(more.stream().map(flow -> new Old(flow, now)).toList(), now);
    }

    /** The last time counts of a version that was replaced more than once. */
    private OldVersions and(List<Old> more, Instant now) {
        Map<Name, Old> latest = new HashMap<>();
        all.forEach(old -> latest.put(Name.of(old), old));
        more.forEach(old -> latest.put(Name.of(old), old));
        Map<String, Integer> counted = new HashMap<>();
        return new OldVersions(latest.values().stream()
                .filter(old -> isLate(old.replaced(), now))
                .sorted(LATEST_FIRST)
                .filter(old -> counted.merge(old.flow().name(), 1, Integer::sum) <= MOST)
                .toList());
    }

    Optional<Flow> find(String flow, String version) {
        return all.stream()
                .map(Old::flow)
                .filter(old -> old.name().equals(flow) && old.version().equals(version))
                .findFirst();
    }
}
