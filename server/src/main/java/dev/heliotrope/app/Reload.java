package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.metrics.FlowMeters;
import dev.heliotrope.release.Act;
import dev.heliotrope.release.Act.How;
import dev.heliotrope.release.Ledger;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes anew what the admin wrote: all of it is checked first, then swapped at once. With one error nothing is replaced.
 * Calls that are going on end on the version that they began with. Blocks: for virtual threads and signals only.
 */
final class Reload {
    private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

    private final AtomicReference<Snapshot> snapshot;
    private final AtomicReference<Premises> premises;
    private final FlowMeters meters;
    private final InstantSource clock;
    private final ConfigCopies settings;
    private final Consumer<Repertoire> voice;
    private final Ledger ledger;
    private final Notebook notebook;
    private final WarmUp warmUp = new WarmUp();

    /** @param voice told what can be said from now on, after each swap */
    Reload(
            AtomicReference<Snapshot> snapshot,
            AtomicReference<Premises> premises,
            FlowMeters meters,
            InstantSource clock,
            ConfigCopies settings,
            Consumer<Repertoire> voice) {
        this.voice = voice;
        this.settings = settings;
        this.snapshot = snapshot;
        this.premises = premises;
        this.meters = meters;
        this.clock = clock;
        this.ledger = Choice.ledger(project());
        this.notebook = new Notebook(ledger, clock);
        meters.serving(versions(snapshot.get()));
    }

    /**
     * What became of it: all that was found, and by name the version of each flow that has changed, empty for one that is no
     * more; {@code held} are the flows that are released and were left alone. {@code took} is the whole of it, {@code swapped} the part in which the new took the place of the old.
     */
    record Outcome(
            boolean done,
            List<Diagnostic> diagnostics,
            Map<String, String> changed,
            List<Held> held,
            Duration took,
            Duration swapped) {}

    /** The JDK has no other way to hear a signal, and none of its own that would take this one away. */
    void onHangUp() {
        sun.misc.Signal.handle(
                new sun.misc.Signal("HUP"), signal -> Thread.ofVirtual().start(() -> takeFiles(How.RELOAD, "SIGHUP")));
    }

    /**
     * The files as they are now answer, save of flows that are released: these stay as they are. Who had it done is noted with each
     * flow that it changes.
     */
    synchronized Outcome takeFiles(How how, String by) {
        long began = begin();
        Choice choice = Choice.released(project(), ledger);
        LastGood good = LastGood.load(choice, wanted(choice), reading());
        tell(good);
        return taken(good.result(), choice, new Notebook.Noted(how, by), began);
    }

    /** The versions answer that were chosen beside us, by a command that has noted it already; and what else was saved. */
    synchronized Outcome follow(String by) {
        long began = begin();
        Choice choice = Choice.released(project(), ledger);
        LastGood good = LastGood.load(choice, Set.of(), reading());
        tell(good);
        return taken(good.result(), choice, new Notebook.Noted(How.RELOAD, by), began);
    }

    private long begin() {
        warmUp.makeWay();
        return System.nanoTime();
    }

    /** A running server takes nothing in place of what it has; only where something stands in already, that may go on. */
    private Set<String> wanted(Choice choice) {
        Set<String> wanted = new TreeSet<>(choice.names());
        versions(snapshot.get()).forEach((flow, version) -> choice.pinned(flow)
                .filter(released -> !released.equals(version))
                .ifPresent(released -> wanted.remove(flow)));
        return wanted;
    }

    private static void tell(LastGood good) {
        if (good.result().snapshot().isPresent()) {
            good.sentences().forEach(LOG::warn);
        }
    }

    /** What was last done to each flow. */
    Map<String, Act> lastActs() {
        return ledger.last();
    }

    private Project project() {
        return snapshot.get().origin().choice().project();
    }

    private LastReading reading() {
        return snapshot.get().origin().reading();
    }

    private Outcome taken(Loading.Result result, Choice choice, Notebook.Noted noted, long began) {
        result.diagnostics().stream().map(Diagnostic::toString).forEach(LOG::warn);
        Snapshot next = result.snapshot().orElse(null);
        if (next == null) {
            StandIns.broken(choice, result.diagnostics()).forEach((flow, why) -> choice.pinned(flow)
                    .ifPresent(
                            version -> LOG.error("{}; {}", LastGood.cannot(flow, version, why), LastGood.cure(flow))));
            return refused(result.diagnostics(), began);
        }
        try {
            Map<String, @Nullable String> changes = Changes.between(versions(snapshot.get()), versions(next));
            Safekeeping.keep(next, changes.keySet());
            notebook.note(choice.last(), changes, versions(snapshot.get()), noted);
            Duration swapped = swap(next);
            speakAhead();
            Outcome done = done(result.diagnostics(), next, shown(changes), began, swapped);
            Safekeeping.settleSoon(project());
            warmUp.goOn(next);
            return done;
        } catch (IOException failure) {
            LOG.error("what was reloaded cannot be kept: {}", failure.toString());
            return refused(result.diagnostics(), began);
        }
    }

    private Outcome done(
            List<Diagnostic> found, Snapshot next, Map<String, String> changed, long began, Duration swapped) {
        List<Held> held = Held.of(next);
        held.stream().map(Held::sentence).forEach(LOG::warn);
        Duration took = since(began);
        meters.reloaded(true, took);
        meters.errors(errors(found)
                + held.stream().mapToInt(each -> each.errors().size()).sum());
        meters.serving(versions(next));
        LOG.info(
                "reloaded in {} ms: {} flows, {} of them changed, {} agents",
                took.toMillis(),
                next.flows().size(),
                changed.size(),
                next.settings().agents().size());
        return new Outcome(true, found, changed, held, took, swapped);
    }

    private Outcome refused(List<Diagnostic> found, long began) {
        Duration took = since(began);
        meters.reloaded(false, took);
        meters.errors(errors(found));
        LOG.error("not reloaded: what is in force stays");
        warmUp.goOn(snapshot.get());
        return new Outcome(false, found, Map.of(), List.of(), took, Duration.ZERO);
    }

    private static int errors(List<Diagnostic> found) {
        return (int) found.stream().filter(Diagnostic::isError).count();
    }

    /** All that may have to be said from now on is made ready. */
    void speakAhead() {
        voice.accept(Repertoire.of(snapshot.get(), premises.get()));
    }

    /** When the server is open; the first reload of a large house is worth it. */
    void warmUp() {
        warmUp.begin(snapshot.get());
    }

    /** When the server opens: all the text that a server after us may need is on the disk before the first call. */
    void keep() throws IOException {
        Safekeeping.keep(snapshot.get(), snapshot.get().flows().keySet());
        Safekeeping.settleSoon(project());
    }

    /** When the server opens by the admin's files: what has changed since anybody noted it. */
    void noteStart(String by, List<Diagnostic> found) throws IOException {
        meters.errors(errors(found));
        notebook.noteStart(snapshot.get().origin().choice().last(), versions(snapshot.get()), by);
    }

    private static Map<String, String> shown(Map<String, @Nullable String> changes) {
        Map<String, String> shown = new TreeMap<>();
        changes.forEach((flow, version) -> shown.put(flow, version == null ? "" : version));
        return shown;
    }

    static Map<String, String> versions(Snapshot snapshot) {
        Map<String, String> versions = new TreeMap<>();
        snapshot.flows().values().forEach(flow -> versions.put(flow.name(), flow.version()));
        return versions;
    }

    /** Two references: whoever asks sees all of the old or all of the new. */
    private Duration swap(Snapshot next) {
        settings.keep(project().config(), next.settings());
        Premises after = premises.get().follow(next, clock.instant());
        long began = System.nanoTime();
        premises.set(after);
        snapshot.set(next);
        return since(began);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
