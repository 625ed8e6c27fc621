package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.metrics.FlowMeters;
import dev.heliotrope.release.Act.How;
import dev.heliotrope.session.Script;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From an admin's file to what callers hear, and back. */
class ReleaseTest {
    private static final Path SAMPLE = Path.of("src/test/resources/check").toAbsolutePath();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Snapshot> snapshot = new AtomicReference<>();
    private final AtomicReference<Premises> premises = new AtomicReference<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Repertoire> said = new ArrayList<>();
    private Project project;
    private Path file;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> all = Files.walk(SAMPLE)) {
            for (Path from : all.toList()) {
                Files.copy(from, at(from), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        project = new Project(folder, folder.resolve("config"), folder.resolve("ivr-flows"), folder.resolve("run"));
        file = project.flows().resolve("example.flow.yaml");
    }

    private Path at(Path sample) {
        return folder.resolve(SAMPLE.relativize(sample).toString());
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] folders = {
            "--config",
            project.config().toString(),
            "--flows",
            project.flows().toString(),
            "--run-dir",
            project.run().toString()
        };
        return line.execute(
                Stream.concat(Stream.of("flow"), Stream.concat(Arrays.stream(arguments), Arrays.stream(folders)))
                        .toArray(String[]::new));
    }

    /** A server opens: what it answers with. */
    private Reload server() throws IOException {
        Admission.Admitted admission = Admission.toServe(project, new PrintWriter(err, true));
        Snapshot admitted = admission.snapshot();
        snapshot.set(admitted);
        premises.set(Premises.of(admitted));
        Reload reload = new Reload(
                snapshot,
                premises,
                new FlowMeters(meters),
                InstantSource.fixed(NOW),
                new ConfigCopies(project.run().resolve("journal")),
                said::add);
        reload.keep();
        premises.set(premises.get().with(OldVersions.of(admitted, NOW)));
        reload.noteStart("root", admission.diagnostics());
        return reload;
    }

    private String version() {
        return snapshot.get().flows().get("example").version();
    }

    private Script script(FlowState state) {
        return premises.get().script("example", state.version(), facts()).orElseThrow();
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

    /** Of a caller who hears the main menu. */
    private FlowState inMenu() {
        Script script = premises.get().script("example", facts()).orElseThrow();
        return script.next(script.start(NOW).state(), new Input.Said(), NOW).state();
    }

    private double reloads(String result) {
        return meters.counter("heliotrope.flow.reloads", "result", result).count();
    }

    @Test
    void whatWasReleasedAnswersAfterARestartWhateverBecameOfTheFile() throws IOException {
        assertThat(run("release", "--by", "jana")).isZero();
        server();
        String released = version();

        change("silence: billing", "silence: bye");
        server();
        assertThat(version()).isEqualTo(released);

        Files.writeString(file, "steps: [");
        server();
        assertThat(version()).isEqualTo(released);

        Files.delete(file);
        server();
        assertThat(version()).isEqualTo(released);
    }

    @Test
    void whatIsTriedIsTheFileAndNotWhatWasReleased() throws IOException {
        run("release");
        server();
        change("silence: billing", "silence: bye");
        Snapshot tried = Admission.admit(project, new PrintWriter(err, true));

        assertThat(tried.flows().get("example").version()).isNotEqualTo(version());
        assertThat(Choice.files(project).version("example", Loading.ofToday(project)))
                .contains(tried.flows().get("example").version());
    }

    @Test
    void aFlowThatWasNeverReleasedAnswersFromItsFile() throws IOException {
        server();
        String first = version();
        change("silence: billing", "silence: bye");
        server();

        assertThat(version()).isNotEqualTo(first);
    }

    @Test
    void aFlowWithAnErrorIsNotReleased() throws IOException {
        run("release");
        change("silence: billing", "silence: biling");

        assertThat(run("release")).isEqualTo(1);
        assertThat(err.toString()).contains("example.flow.yaml:10:").contains("did you mean \"billing\"?");
        assertThat(Choice.ledger(project).all()).hasSize(1);
    }

    @Test
    void aRollbackGoesToTheVersionBefore() throws IOException {
        run("release");
        server();
        String first = version();
        change("silence: billing", "silence: bye");
        run("release");
        server();
        assertThat(version()).isNotEqualTo(first);

        assertThat(run("rollback", "example")).isZero();
        server();
        assertThat(version()).isEqualTo(first);
        run("versions", "example");
        assertThat(out.toString()).contains("rolled back").contains("answers; the file is different");
    }

    @Test
    void theDifferenceIsToldInWords() throws IOException {
        run("release");
        change("1: billing", "1: bye");
        change("say: welcome", "say: main-menu");
        run("diff", "example");

        assertThat(out.toString().lines())
                .contains(
                        "menu menu: key 1 now leads to bye, not billing",
                        "say welcome: now says main-menu, not welcome");
    }

    @Test
    void aBadFileReplacesNothingAndSaysSo() throws IOException {
        Reload reload = server();
        String before = version();
        change("silence: billing", "silence: biling");
        Reload.Outcome outcome = reload.takeFiles(How.WATCH, "jana");

        assertThat(outcome.done()).isFalse();
        assertThat(outcome.diagnostics().getFirst().toString())
                .contains(":10:14: error: ")
                .contains("biling");
        assertThat(version()).isEqualTo(before);
        assertThat(reloads("refused")).isOne();
        assertThat(meters.find("heliotrope.flow.file.errors").gauge().value()).isOne();
        assertThat(Choice.ledger(project).all()).hasSize(1);
    }

    @Test
    void aGoodFileAnswersAtOnceAndItIsNotedWhoTookIt() throws IOException {
        Reload reload = server();
        String before = version();
        change("silence: billing", "silence: bye");
        Reload.Outcome outcome = reload.takeFiles(How.WATCH, "jana");

        assertThat(outcome.changed()).isEqualTo(Map.of("example", version()));
        assertThat(version()).isNotEqualTo(before);
        assertThat(reloads("taken")).isOne();
        assertThat(outcome.swapped()).isLessThanOrEqualTo(outcome.took());
        assertThat(Choice.ledger(project).all()).hasSize(2).last().satisfies(act -> {
            assertThat(act.by()).isEqualTo("jana");
            assertThat(act.before()).isEqualTo(before);
            assertThat(act.at()).isEqualTo(NOW);
        });
    }

    @Test
    void aBadFileTakesNoGoodOnesPlaceOverARestartEither() throws IOException {
        server();
        String good = version();
        change("silence: billing", "silence: biling");
        err.getBuffer().setLength(0);
        server();

        assertThat(version()).isEqualTo(good);
        assertThat(err.toString())
                .contains(":10:14: error: there is no step \"biling\"")
                .contains(
                        "example has errors in its file: version " + good + ", which answered last, goes on answering");
    }

    @Test
    void whatHasErrorsAndNeverAnsweredStartsNoServer() throws IOException {
        change("silence: billing", "silence: biling");

        assertThatThrownBy(this::server)
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Not started: 1 error, 0 warnings. What has an error answers no calls, and nothing that answered"
                                + " before can stand in");
    }

    @Test
    void aServersStartIsNotedOnlyWhereSomethingIsOther() throws IOException {
        server();
        server();
        assertThat(Choice.ledger(project).all()).singleElement().satisfies(act -> {
            assertThat(act.how()).isEqualTo(How.START);
            assertThat(act.by()).isEqualTo("root");
        });
        change("silence: billing", "silence: bye");
        server();
        assertThat(Choice.ledger(project).all()).hasSize(2);
        run("release");
        change("silence: bye", "silence: billing");
        server();
        assertThat(Choice.ledger(project).all()).hasSize(3);
        assertThat(run("rollback", "example")).isZero();
        assertThat(out.toString()).contains("rolled back, was ");
    }

    @Test
    void anothersBadFileDoesNotKeepAGoodOneFromBeingReleased() throws IOException {
        Path other = project.flows().resolve("other.flow.yaml");
        Files.copy(file, other);
        server();
        change("silence: billing", "silence: bye");
        Files.writeString(other, Files.readString(other).replace("silence: billing", "silence: biling"));

        assertThat(run("release", "example")).isZero();
        assertThat(err.toString()).contains("other has errors in its file");
        assertThat(run("release", "other")).isEqualTo(1);
    }

    @Test
    void aCallEndsOnItsVersionAlsoIfTheFileWasChangedWhileNoServerRan() throws IOException {
        server();
        FlowState caller = inMenu();
        change("1: billing", "1: bye");
        server();

        assertThat(version()).isNotEqualTo(caller.version());
        assertThat(script(caller).next(caller, new Input.Keys("1"), NOW).request())
                .isInstanceOf(Request.Enqueue.class);
    }

    @Test
    void aReloadReadsOnlyWhatHasChanged() throws IOException {
        Files.copy(file, project.flows().resolve("other.flow.yaml"));
        Reload reload = server();
        Snapshot before = snapshot.get();
        change("silence: billing", "silence: bye");
        assertThat(reload.takeFiles(How.RELOAD, "jana").changed()).containsOnlyKeys("example");

        assertThat(snapshot.get().flows().get("other")).isSameAs(before.flows().get("other"));
        assertThat(snapshot.get().prompts()).isSameAs(before.prompts());
        assertThat(snapshot.get().settings()).isSameAs(before.settings());

        Path prompts = project.prompts().resolve("en.yaml");
        Files.writeString(prompts, Files.readString(prompts) + "\n# said again\n");
        reload.takeFiles(How.RELOAD, "jana");
        assertThat(snapshot.get().prompts()).isNotSameAs(before.prompts());
        assertThat(said)
                .extracting(Repertoire::prompts)
                .containsExactly(before.prompts(), snapshot.get().prompts());
        assertThat(snapshot.get().flows().get("other"))
                .isNotSameAs(before.flows().get("other"));
    }

    @Test
    void aCallEndsOnTheVersionThatItBeganWithAlsoWithTheServerAfter() throws IOException {
        Reload reload = server();
        FlowState caller = inMenu();
        change("1: billing", "1: bye");
        reload.takeFiles(How.RELOAD, "jana");

        assertThat(script(caller).next(caller, new Input.Keys("1"), NOW).request())
                .isInstanceOf(Request.Enqueue.class);
        assertThat(script(inMenu()).next(inMenu(), new Input.Keys("1"), NOW).request())
                .isInstanceOf(Request.Say.class);

        server();
        assertThat(script(caller).next(caller, new Input.Keys("1"), NOW).request())
                .isInstanceOf(Request.Enqueue.class);
    }

    @Test
    void commandsSayWhatTheyNeed() {
        assertThat(run("release", "recption")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no flow recption; expected example");
        for (String command : List.of("diff", "versions", "rollback", "unpin", "release")) {
            assertThat(run(command, "exmaple")).as(command).isOne();
            assertThat(err.toString())
                    .contains("there is no flow exmaple; did you mean \"example\"?")
                    .doesNotContain("never released");
        }
        assertThat(run("rollback", "example")).isEqualTo(1);
        assertThat(run("diff", "example")).isEqualTo(1);
        assertThat(err.toString()).contains("was never released");
        assertThat(List.of(run(), run("no-such"))).containsOnly(2);
    }
}
