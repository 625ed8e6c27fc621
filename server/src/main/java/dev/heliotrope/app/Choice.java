package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.release.Act;
import dev.heliotrope.release.Ledger;
import dev.heliotrope.release.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

    static Choice released(Project project) {
        return released(project, ledger(project));
    }

    /** As the last act on each flow has it. */
    static Choice released(Project project, Ledger ledger) {
        Map<String, Optional<String>> pinned = new TreeMap<>();
        List<Act> acts = ledger.all();
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

    /** The texts of these flows as they were read stay, and of all that they call, on the disk when this returns. */
    void keep(Collection<Flow> flows) throws IOException {
        KeptFlow.keep(flows, versions(project), flow -> source(flow).file());
    }

    /** The same for who can't wait for a slow disk; {@link Versions#settle} is left to be done. */
    void keepInHaste(Collection<Flow> flows) throws IOException {
        KeptFlow.keepInHaste(flows, versions(project), flow -> source(flow).file());
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
        return pinned.isEmpty()
                ? files.readAll(project.flows(), Loading.shown(project.flows()), problems)
                : files.readThese(names().stream().map(this::source).toList(), problems);
    }

    /** The version that a flow would be, together with those that it calls; empty for what is no flow at all. */
    Optional<String> version(String flow, Known known) {
        Set<String> names = names();
        return new FlowFiles(known, new CelExpressions()).version(source(flow), name -> Optional.of(name)
                .filter(names::contains)
                .map(this::source));
    }

    /** Whether a flow would be this version; one of before prompts were kept with a version is of the flow's text alone. */
    boolean is(String version, String flow, Known known) {
        return version(flow, known).filter(version::equals).isPresent()
                || versions(project).words(flow, version).isEmpty()
                        && version(flow, new NothingKnown())
                                .filter(version::equals)
                                .isPresent();
    }

    /** All that a flow is read from, as diagnostics call it: a kept version brings along what it calls. */
    Set<String> shown(String flow) {
        Set<String> shown = new TreeSet<>();
        add(source(flow), shown);
        return shown;
    }

    private static void add(FlowFiles.Source source, Set<String> shown) {
        shown.add(source.shown());
        source.kept().ifPresent(calls -> calls.values().forEach(call -> add(call, shown)));
    }

    /** The version of a flow that was chosen and is there; empty where its file counts. */
    Optional<String> pinned(String flow) {
        return pinned.getOrDefault(flow, Optional.empty());
    }

    /** Where a flow's text is. */
    FlowFiles.Source source(String flow) {
        return pinned.getOrDefault(flow, Optional.empty())
                .flatMap(version -> KeptFlow.find(versions(project), flow, version))
                .orElseGet(() -> ofFile(flow));
    }

    private FlowFiles.Source ofFile(String flow) {
        Path file = project.flows().resolve(flow + FlowFiles.ENDING);
        return new FlowFiles.Source(file, Loading.shown(file));
    }
}
