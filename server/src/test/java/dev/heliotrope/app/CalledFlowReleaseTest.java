package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.metrics.FlowMeters;
import dev.heliotrope.release.Act.How;
import dev.heliotrope.session.Script;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A call keeps the very flows that it began with, those that are called too, whatever is released meanwhile. */
class CalledFlowReleaseTest {
    private static final Path SAMPLE = Path.of("src/test/resources/check").toAbsolutePath();
    /** Releases are noted with the time that it is. */
    private static final Instant NOW = Instant.now();

    private static final String CALLER = """
            defaults: { hung-up: bye, error: bye }
            steps:
              first:
                menu: main-menu
                keys: { 1: ask }
                invalid: bye
                silence: bye
              ask:
                call-flow: shared
                next: behind
              behind:
                menu: main-menu
                keys: { 1: bye }
                invalid: bye
                silence: bye
              bye:
                hang-up: goodbye
            """;
    private static final String SHARED = """
            defaults: { hung-up: back, error: back }
            steps:
              ask:
                menu: main-menu
                keys: { 1: back, 2: billing }
                invalid: back
                silence: back
              billing:
                queue: billing
                talked: back
                timed-out: back
              back:
                return:
            """;

    @TempDir
    private Path folder;

    private final AtomicReference<Snapshot> snapshot = new AtomicReference<>();
    private final AtomicReference<Premises> premises = new AtomicReference<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Project project;

    @BeforeEach
    void write() throws IOException {
        try (Stream<Path> all = Files.walk(SAMPLE)) {
            for (Path from : all.toList()) {
                Path to = folder.resolve(SAMPLE.relativize(from).toString());
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        project = new Project(folder, folder.resolve("config"), folder.resolve("ivr-flows"), folder.resolve("run"));
        write("caller", CALLER);
        write("shared", SHARED);
    }

    private void write(String flow, String text) throws IOException {
        Files.writeString(project.flows().resolve(flow + ".flow.yaml"), text);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("flow"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--config", project.config().toString()));
        all.addAll(List.of("--flows", project.flows().toString()));
        all.addAll(List.of("--run-dir", project.run().toString()));
        return line.execute(all.toArray(String[]::new));
    }

    private Reload server() throws IOException {
        Admission.Admitted admission = Admission.toServe(project, new PrintWriter(err, true));
        snapshot.set(admission.snapshot());
        premises.set(Premises.of(admission.snapshot()));
        Reload reload = new Reload(
                snapshot,
                premises,
                new FlowMeters(new SimpleMeterRegistry()),
                InstantSource.fixed(NOW),
                new ConfigCopies(project.run().resolve("journal")),
                book -> {});
        reload.keep();
        premises.set(premises.get().with(OldVersions.of(admission.snapshot(), NOW)));
        reload.noteStart("root", admission.diagnostics());
        return reload;
    }

    private CallFacts facts() {
        return new CallFacts(
                new PhoneNumber("+420601000001"),
                new PhoneNumber("100"),
                null,
                null,
                null,
                snapshot.get().settings().languages().fallback());
    }

    private FlowState begun() {
        return premises.get().script("caller", facts()).orElseThrow().start(NOW).state();
    }

    /** As a server does that takes a call over. */
    private Turn next(FlowState state, String keys) {
        Script script = premises.get()
                .script(state.root().flow(), state.root().version(), facts())
                .orElseThrow();
        return script.next(state, new Input.Keys(keys), NOW);
    }

    private FlowState inShared() {
        return next(begun(), "1").state();
    }

    private String version(String flow) {
        return snapshot.get().flows().get(flow).version();
    }

    private static String elsewhere() {
        return SHARED.replace("2: billing", "2: back")
                .replace("  billing:\n    queue: billing\n    talked: back\n    timed-out: back\n", "");
    }

    @Test
    void aCallThatIsNotYetInTheOtherFlowStillComesToTheVersionThatItBeganWith() throws IOException {
        Reload reload = server();
        FlowState caller = begun();
        write("shared", elsewhere());
        reload.takeFiles(How.RELOAD, "jana");
        assertThat(next(inShared(), "2").request()).isInstanceOf(Request.Ask.class);

        FlowState in = next(caller, "1").state();
        assertThat(in.flow()).isEqualTo("shared");
        assertThat(next(in, "2").request()).isInstanceOf(Request.Enqueue.class);
    }

    @Test
    void aCallInTheOtherFlowEndsOnBothVersionsAfterAReleaseAndWithTheServerAfter() throws IOException {
        assertThat(run("release")).isZero();
        server();
        FlowState caller = inShared();
        write("shared", elsewhere());
        write("caller", CALLER.replace("next: behind", "next: bye").replaceFirst("(?s)  behind:.*?silence: bye\n", ""));
        assertThat(run("release")).isZero();
        server();

        assertThat(version("caller")).isNotEqualTo(caller.root().version());
        assertThat(next(caller, "2").request()).isInstanceOf(Request.Enqueue.class);
        Turn back = next(caller, "1");
        assertThat(back.state().step()).isEqualTo("behind");
        assertThat(back.state().returns()).isEmpty();
    }

    @Test
    void whatAReleasedFlowCallsIsPinnedWithIt() throws IOException {
        assertThat(run("release", "caller")).isZero();
        String released = snapshotVersion("caller");
        write("shared", "steps: [");
        server();
        assertThat(version("caller")).isEqualTo(released);
        assertThat(next(inShared(), "2").request()).isInstanceOf(Request.Enqueue.class);
    }

    private String snapshotVersion(String flow) throws IOException {
        server();
        return version(flow);
    }

    @Test
    void aSharedFlowThatIsReleasedAloneReachesCallersOfReleasedFlowsWhenThoseAreReleasedAnew() throws IOException {
        run("release");
        String before = snapshotVersion("caller");
        write("shared", elsewhere());
        assertThat(run("release", "shared")).isZero();
        assertThat(out.toString())
                .containsPattern("caller calls shared and keeps its version [0-9a-f]{12} until it is released anew");
        assertThat(snapshotVersion("caller")).isEqualTo(before);
        assertThat(run("versions", "caller")).isZero();
        assertThat(out.toString()).contains("answers; the file is different");

        assertThat(run("diff", "caller")).isZero();
        assertThat(out.toString())
                .contains("flow shared, which it calls: menu ask: key 2 now leads to back, not billing")
                .contains("flow shared, which it calls: queue billing is gone");
        assertThat(run("release", "caller")).isZero();
        assertThat(snapshotVersion("caller")).isNotEqualTo(before);
        assertThat(next(inShared(), "2").request()).isInstanceOf(Request.Ask.class);

        assertThat(run("rollback", "caller")).isZero();
        assertThat(snapshotVersion("caller")).isEqualTo(before);
        assertThat(next(inShared(), "2").request()).isInstanceOf(Request.Enqueue.class);
    }

    @Test
    void aFlowThatWasNeverReleasedCallsWhatAnswers() throws IOException {
        run("release", "shared");
        write("shared", elsewhere());
        server();
        assertThat(next(inShared(), "2").request()).isInstanceOf(Request.Enqueue.class);
    }

    @Test
    void aReloadReadsWhatCallsAChangedFlowAnewAndNothingElse() throws IOException {
        write("alone", SHARED);
        Reload reload = server();
        Snapshot before = snapshot.get();
        write("shared", elsewhere());
        assertThat(reload.takeFiles(How.RELOAD, "jana").changed()).containsOnlyKeys("caller", "shared");
        assertThat(snapshot.get().flows().get("alone")).isSameAs(before.flows().get("alone"));
        Snapshot changed = snapshot.get();
        reload.takeFiles(How.RELOAD, "jana");
        assertThat(snapshot.get().flows().get("caller"))
                .isSameAs(changed.flows().get("caller"));
    }
}
