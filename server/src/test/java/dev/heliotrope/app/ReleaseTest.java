package dev.heliotrope.app;

import static dev.heliotrope.app.SampleHouse.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.release.Act.How;
import dev.heliotrope.session.Script;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an admin's file to what callers hear, and back. */
class ReleaseTest {
    @TempDir
    private Path folder;

    private SampleHouse house;
    private Project project;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse(folder);
        project = house.project;
        file = project.flows().resolve("example.flow.yaml");
    }

    private void change(String from, String to) throws IOException {
        house.edit("ivr-flows/example.flow.yaml", from, to);
    }

    private int run(String... arguments) {
        return house.run(
                Stream.concat(Stream.of("flow"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    private Reload server() throws IOException {
        return house.server();
    }

    private String version() {
        return house.version();
    }

    private Script script(FlowState state) {
        return house.script(state);
    }

    /** Of a caller who hears the main menu. */
    private FlowState inMenu() {
        Script script = house.premises.get().script("example", house.facts()).orElseThrow();
        return script.next(script.start(NOW).state(), new Input.Said(), NOW).state();
    }

    private double reloads(String result) {
        return house.meters.counter("heliotrope.flow.reloads", "result", result).count();
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
        Snapshot tried = Admission.admit(project, new PrintWriter(new StringWriter()));

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
        assertThat(house.err()).contains("example.flow.yaml:10:").contains("did you mean \"billing\"?");
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
        assertThat(house.out()).contains("rolled back").contains("answers; the file is different");
    }

    @Test
    void theDifferenceIsToldInWords() throws IOException {
        run("release");
        change("1: billing", "1: bye");
        change("say: welcome", "say: main-menu");
        run("diff", "example");

        assertThat(house.out().lines())
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
        assertThat(house.meters.find("heliotrope.flow.file.errors").gauge().value())
                .isOne();
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
        assertThat(house.err()).isEmpty();
        server();

        assertThat(version()).isEqualTo(good);
        assertThat(house.err())
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
        assertThat(house.out()).contains("rolled back, was ");
    }

    @Test
    void anothersBadFileDoesNotKeepAGoodOneFromBeingReleased() throws IOException {
        Path other = project.flows().resolve("other.flow.yaml");
        Files.copy(file, other);
        server();
        change("silence: billing", "silence: bye");
        Files.writeString(other, Files.readString(other).replace("silence: billing", "silence: biling"));

        assertThat(run("release", "example")).isZero();
        assertThat(house.err()).contains("other has errors in its file");
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
        house.ready.clear();
        Snapshot before = house.snapshot.get();
        change("silence: billing", "silence: bye");
        assertThat(reload.takeFiles(How.RELOAD, "jana").changed()).containsOnlyKeys("example");

        assertThat(house.snapshot.get().flows().get("other"))
                .isSameAs(before.flows().get("other"));
        assertThat(house.snapshot.get().prompts()).isSameAs(before.prompts());
        assertThat(house.snapshot.get().settings()).isSameAs(before.settings());

        Path prompts = project.prompts().resolve("en.yaml");
        Files.writeString(prompts, Files.readString(prompts) + "\n# said again\n");
        reload.takeFiles(How.RELOAD, "jana");
        assertThat(house.snapshot.get().prompts()).isNotSameAs(before.prompts());
        assertThat(house.ready)
                .extracting(Repertoire::prompts)
                .containsExactly(before.prompts(), house.snapshot.get().prompts());
        assertThat(house.snapshot.get().flows().get("other"))
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
        assertThat(house.err()).contains("there is no flow recption; expected example");
        for (String command : List.of("diff", "versions", "rollback", "unpin", "release")) {
            assertThat(run(command, "exmaple")).as(command).isOne();
            assertThat(house.err())
                    .contains("there is no flow exmaple; did you mean \"example\"?")
                    .doesNotContain("never released");
        }
        assertThat(run("rollback", "example")).isEqualTo(1);
        assertThat(run("diff", "example")).isEqualTo(1);
        assertThat(house.err()).contains("was never released");
        assertThat(List.of(run(), run("no-such"))).containsOnly(2);
    }
}
