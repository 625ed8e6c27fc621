package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.release.Act;
import dev.heliotrope.release.Ledger;
import dev.heliotrope.release.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Which text each flow is read from: the admin's file or, where a version was chosen, the one kept of that.
 *
 * @param pinned the version chosen, by flow; nothing for a flow that shall be no more
 * @param acts what the ledger said when this was made, oldest first; nothing where only the files count
 */
record Choice(Project project, Map<String, Optional<String>> pinned, List<Act> acts) {
    Choice {
        acts = List.copyOf(acts);
    }

    static Choice files(Project project) {
        return new Choice(project, Map.of(), List.of());
    }

    /** As the last act on each flow has it. */
    static Choice released(Project project) {
        Map<String, Optional<String>> pinned = new TreeMap<>();
        List<Act> acts = ledger(project).all();
        Ledger.last(acts).forEach((flow, act) -> {
            if (act.how().pins() && isKept(project, act)) {
                pinned.put(flow, Optional.ofNullable(act.version()));
            }
        });
        return new Choice(project, pinned, acts);
    }

    /** The version of each flow that answered last, whether it was released or read from its file. */
    Map<String, Act> last() {
        return Ledger.last(acts);
    }

    /** A version whose text somebody removed cannot be had, so the file has to do. */
    private static boolean isKept(Project project, Act act) {
        return act.version() == null
                || versions(project).find(act.flow(), act.version()).isPresent();
    }

    static Ledger ledger(Project project) {
        return new Ledger(project.releases().resolve("ledger.jsonl"));
    }

    static Versions versions(Project project) {
        return new Versions(project.releases().resolve("versions"));
    }

    /**
     * The one version of a flow whose hash begins like this.
     *
     * @throws Refused if there is none, or more than one
     */
    static Versions.Kept kept(Project project, String flow, String beginning) {
        List<Versions.Kept> like = versions(project).like(flow, beginning);
        if (like.size() != 1) {
            throw new Refused(
                    1,
                    (like.isEmpty() ? "No version" : "More than one version") + " of " + Shown.line(flow)
                            + " begins with " + Shown.line(beginning) + "; heliotrope flow versions lists them");
        }
        return like.getFirst();
    }

    /** The texts of these flows as they were read stay, on the disk when this returns. */
    void keep(Collection<Flow> flows) throws IOException {
        Versions versions = versions(project);
        List<Future<?>> kept = new ArrayList<>();
        // side by side, as the disk has many of them written down for the price of one
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Flow flow : flows) {
                kept.add(hands.submit(() -> {
                    versions.keep(
                            flow.name(), flow.version(), source(flow.name()).file());
                    return flow;
                }));
            }
        }
        for (Future<?> one : kept) {
            if (one.state() == Future.State.FAILED) {
                throw new IOException(one.exceptionNow());
            }
        }
    }

    /** These flows from the admin's files, whatever was chosen before. */
    Choice withFilesOf(Set<String> flows) {
        Map<String, Optional<String>> fewer = new TreeMap<>(pinned);
        fewer.keySet().removeAll(flows);
        return new Choice(project, fewer, acts);
    }

    Choice with(String flow, String version) {
        Map<String, Optional<String>> more = new TreeMap<>(pinned);
        more.put(flow, Optional.of(version));
        return new Choice(project, more, acts);
    }

    /** Of all flows that will answer. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(FlowFiles.names(project.flows()));
        pinned.forEach((flow, version) -> {
            if (version.isPresent()) {
                names.add(flow);
            } else {
                names.remove(flow);
            }
        });
        return names;
    }

    Map<String, Flow> read(FlowFiles files, Problems problems) {
        Map<String, Flow> flows = new TreeMap<>();
        if (pinned.isEmpty()) {
            flows.putAll(files.readAll(project.flows(), Loading.shown(project.flows()), problems));
        } else {
            flows.putAll(files.readThese(names().stream().map(this::source).toList(), problems));
        }
        return flows;
    }

    /** Where a flow's text is. */
    FlowFiles.Source source(String flow) {
        Path file = pinned.getOrDefault(flow, Optional.empty())
                .flatMap(version -> versions(project).find(flow, version))
                .orElseGet(() -> project.flows().resolve(flow + ".flow.yaml"));
        return new FlowFiles.Source(file, Loading.shown(file));
    }
}
