package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.metrics.FlowMeters;
import dev.heliotrope.release.Act;
import dev.heliotrope.release.Act.How;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes anew what the admin wrote: all of it is checked first, then swapped at once. With one error nothing is replaced.
 * Calls that are going on end on the version that they began with. Blocks: for virtual threads and signals only.
 */
final class Reload {
    private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

    private final Project project;
    private final AtomicReference<Snapshot> snapshot;
    private final AtomicReference<Premises> premises;
    private final FlowMeters meters;
    private final InstantSource clock;
    private final ConfigCopies settings;

    Reload(
            Project project,
            AtomicReference<Snapshot> snapshot,
            AtomicReference<Premises> premises,
            FlowMeters meters,
            InstantSource clock,
            ConfigCopies settings) {
        this.settings = settings;
        this.project = project;
        this.snapshot = snapshot;
        this.premises = premises;
        this.meters = meters;
        this.clock = clock;
        meters.serving(versions(snapshot.get()));
    }

    /** What became of it: all that was found, and by name the version of each flow that has changed. */
    record Outcome(boolean done, List<Diagnostic> diagnostics, Map<String, String> changed) {}

    /** The JDK has no other way to hear a signal, and none of its own that would take this one away. */
    void onHangUp() {
        sun.misc.Signal.handle(
                new sun.misc.Signal("HUP"), signal -> Thread.ofVirtual().start(() -> takeFiles(How.RELOAD, "SIGHUP")));
    }

    /** The files as they are now answer; who had it done is noted with each flow that it changes. */
    synchronized Outcome takeFiles(How how, String by) {
        return taken(Choice.files(project), how, by);
    }

    /** The versions answer that were chosen beside us, by a command that has noted it already. */
    synchronized Outcome follow() {
        return taken(Choice.released(project), null, "");
    }

    private Outcome taken(Choice choice, @Nullable How how, String by) {
        Loading.Result result = Loading.of(choice).load();
        result.diagnostics().stream().map(Diagnostic::toString).forEach(LOG::warn);
        Snapshot next = result.snapshot().orElse(null);
        if (next == null) {
            return refused(result.diagnostics());
        }
        try {
            Map<String, @Nullable String> changes = changes(snapshot.get(), next);
            keep(choice, next);
            note(changes, how, by);
            swap(next);
            return new Outcome(true, result.diagnostics(), shown(changes));
        } catch (IOException failure) {
            LOG.error("what was reloaded cannot be kept: {}", failure.toString());
            return refused(result.diagnostics());
        }
    }

    private Outcome refused(List<Diagnostic> diagnostics) {
        meters.reloaded(false);
        LOG.error("not reloaded: what is in force stays");
        return new Outcome(false, diagnostics, Map.of());
    }

    /** All the text that may be needed by a server after us; also called once when the server opens. */
    void keep() throws IOException {
        keep(Choice.released(project), snapshot.get());
    }

    private void keep(Choice choice, Snapshot next) throws IOException {
        for (Flow flow : next.flows().values()) {
            choice.keep(flow);
        }
    }

    private void note(Map<String, @Nullable String> changes, @Nullable How how, String by) throws IOException {
        List<Act> acts = new ArrayList<>();
        changes.forEach((flow, version) -> {
            if (how != null) {
                Flow before = snapshot.get().flows().get(flow);
                acts.add(new Act(clock.instant(), by, how, flow, version, before == null ? null : before.version()));
            }
        });
        if (!acts.isEmpty()) {
            Choice.ledger(project).add(acts);
        }
    }

    /** By flow; null for one that is no more. */
    private static Map<String, @Nullable String> changes(Snapshot now, Snapshot next) {
        Map<String, String> before = versions(now);
        Map<String, String> after = versions(next);
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        Map<String, @Nullable String> changes = new TreeMap<>();
        for (String flow : all) {
            if (!Objects.equals(before.get(flow), after.get(flow))) {
                changes.put(flow, after.get(flow));
            }
        }
        return changes;
    }

    private static Map<String, String> shown(Map<String, @Nullable String> changes) {
        Map<String, String> shown = new TreeMap<>();
        changes.forEach((flow, version) -> shown.put(flow, version == null ? "" : version));
        return shown;
    }

    static Map<String, String> versions(Snapshot snapshot) {
        Map<String, String> versions = new HashMap<>();
        snapshot.flows().values().forEach(flow -> versions.put(flow.name(), flow.version()));
        return versions;
    }

    private void swap(Snapshot next) {
        settings.keep(project.config(), next.settings());
        premises.set(premises.get().follow(next));
        snapshot.set(next);
        meters.reloaded(true);
        meters.serving(versions(next));
        LOG.info(
                "reloaded: {} flows, {} agents",
                next.flows().size(),
                next.settings().agents().size());
    }
}
