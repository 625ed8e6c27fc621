package dev.heliotrope.app;

import static dev.heliotrope.app.SampleHouse.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.release.Act;
import dev.heliotrope.release.Act.How;
import dev.heliotrope.release.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version is a flow and what its prompts say. */
class ReleasedWordsTest {
    private static final String EN = "ivr-flows/prompts/en.yaml";
    private static final String CS = "ivr-flows/prompts/cs.yaml";
    private static final String FLOW = "ivr-flows/example.flow.yaml";
    private static final String OLD = "Thank you for calling.";
    private static final String NEW = "Good day to you.";

    @TempDir
    private Path folder;

    private SampleHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new SampleHouse(folder);
    }

    /** Takes the prompt out of all catalogues, and the flow's file says another. */
    private void removeWelcome() throws IOException {
        house.edit(EN, "welcome: \"Thank you for calling.\"\n", "");
        house.edit(CS, "welcome: \"Děkujeme za zavolání.\"\n", "");
        house.edit(FLOW, "say: welcome", "say: sorry");
    }

    @Test
    void aReleasedFlowSaysItsOldWordsWhateverIsSaved() throws IOException {
        house.run("flow", "release");
        Reload reload = house.server();
        house.edit(EN, OLD, NEW);
        assertThat(reload.takeFiles(How.WATCH, "jana").held()).singleElement().satisfies(held -> assertThat(
                        held.sentence())
                .isEqualTo("example: version " + house.version()
                        + " is released; its prompts differ (flow release to serve it)"));
        assertThat(house.greeting()).isEqualTo(OLD);
        house.server();
        assertThat(house.greeting()).isEqualTo(OLD);
        assertThat(house.ready.getLast().likely())
                .as("rendered ahead")
                .anyMatch(
                        each -> house.snapshot.get().prompts().line(each).text().equals(OLD));

        assertThat(house.run("flow", "release")).isZero();
        house.server();
        assertThat(house.greeting()).isEqualTo(NEW);
    }

    @Test
    void whatAKeptPromptSpeaksIsStillGivenToIt() throws IOException {
        house.edit(FLOW, "say: welcome\n", "say: invoices\n    with: { count: 3 }\n");
        assertThat(house.run("flow", "release")).isZero();
        Reload reload = house.server();
        house.edit(EN, "invoices: ", "invoices-no-more: ");
        house.edit(CS, "invoices: ", "invoices-no-more: ");
        house.edit(FLOW, "say: invoices\n    with: { count: 3 }\n", "say: welcome\n");

        Reload.Outcome outcome = reload.takeFiles(How.RELOAD, "jana");
        assertThat(outcome.diagnostics()).noneMatch(each -> each.at().file().contains("versions"));
        assertThat(outcome.done()).isTrue();
        assertThat(house.greeting()).isEqualTo("You have three invoices.");
    }

    @Test
    void aServerStartsThoughAReleasedVersionsPromptIsGone() throws IOException {
        house.run("flow", "release");
        house.server();
        FlowState caller = house.call();
        String released = house.version();
        removeWelcome();

        house.server();
        assertThat(house.version()).isEqualTo(released);
        assertThat(house.greeting()).isEqualTo(OLD);
        assertThat(house.run("check")).isZero();
        assertThat(house.out()).isEmpty();

        assertThat(house.run("flow", "release")).isZero();
        house.server();
        assertThat(house.greeting()).isEqualTo("Sorry, that is not one of the choices.");
        assertThat(house.resumed(caller)).as("a call of before").isEqualTo(OLD);
    }

    @Test
    void aCallThatGoesOnKeepsItsWordsThroughAReload() throws IOException {
        Reload reload = house.server();
        FlowState caller = house.call();
        removeWelcome();
        assertThat(reload.takeFiles(How.RELOAD, "jana").done()).isTrue();

        assertThat(house.resumed(caller)).isEqualTo(OLD);
        assertThat(house.said(
                        house.script(caller).next(caller, new Input.Said(), NOW).request()))
                .isEqualTo("For your invoice, press one.");
    }

    @Test
    void otherWordsAreAnotherVersionAndTheDifferenceIsToldInWords() throws IOException {
        house.run("flow", "release");
        house.edit(CS, "Děkujeme za zavolání.", "Dobrý den.");
        house.edit(CS, "confirm-digits: \"Zadali jste", "confirm-digits: \"Máme");

        assertThat(house.run("flow", "diff", "example")).isZero();
        assertThat(house.out().lines())
                .containsExactly("prompt welcome in Czech now says \"Dobrý den.\", not \"Děkujeme za zavolání.\"");
        house.run("flow", "versions", "example");
        assertThat(house.out()).contains("answers; the file is different");
        house.run("flow", "release");
        assertThat(house.out()).contains(" released, was ");
        house.run("flow", "versions", "example");
        assertThat(house.out().lines().toList().getLast()).endsWith("  answers");
    }

    @Test
    void whatTheFlowDoesNotSayIsNoPartOfIt() throws IOException {
        house.run("flow", "release");
        house.edit(EN, "ask-pin: \"Please key in your number.\"", "ask-pin: \"Your number?\"");
        house.run("flow", "release");
        assertThat(house.out()).contains("is released already");
    }

    /** As they were kept when prompts were no part of a version. */
    private String releaseWithoutWords(String flow) throws IOException {
        Files.writeString(house.project.home().resolve(FLOW), flow);
        Path file = house.project.flows().resolve("example.flow.yaml");
        String version = new FlowFiles(new NothingKnown(), new CelExpressions())
                .version(new FlowFiles.Source(file, ""), other -> Optional.empty())
                .orElseThrow();
        Choice.versions(house.project).keep("example", version, file, Versions.Beside.NOTHING);
        Choice.ledger(house.project).add(List.of(new Act(NOW, "jana", How.RELEASE, "example", version, null)));
        return version;
    }

    @Test
    void aVersionThatWasKeptWithoutWordsSaysTodays() throws IOException {
        String flow = Files.readString(house.project.home().resolve(FLOW));
        String version = releaseWithoutWords(flow);
        house.server();
        assertThat(house.version()).isEqualTo(version);
        assertThat(house.greeting()).isEqualTo(OLD);
        house.run("flow", "versions", "example");
        assertThat(house.out().lines().toList().getLast()).endsWith("  answers");
        house.run("flow", "diff", "example");
        assertThat(house.out()).contains("kept without them");
    }

    @Test
    void whereOneOfThoseLacksAPromptTheNewestGoodOneAnswersAndACureIsNamed() throws IOException {
        String flow = Files.readString(house.project.home().resolve(FLOW));
        String good = releaseWithoutWords(flow.replace("say: welcome", "say: sorry"));
        String bad = releaseWithoutWords(flow);
        removeWelcome();

        house.server();
        assertThat(house.version()).isEqualTo(good);
        assertThat(house.err())
                .contains("example: version " + bad + ", which is released, cannot answer any more: ")
                .contains("\"welcome\"")
                .contains(
                        "; version " + good + " answers in its place; put back what it speaks of, or release one that "
                                + "does without: heliotrope flow release example");
        assertThat(Choice.ledger(house.project).last().get("example").version()).isEqualTo(bad);

        assertThat(house.run("check")).isZero();
        assertThat(house.out()).contains("warning: example: version " + bad + ", which is released, cannot answer");
        assertThat(house.run("flow", "release", "example")).isZero();
        house.server();
        assertThat(house.greeting()).isEqualTo("Sorry, that is not one of the choices.");
    }

    @Test
    void aRecordingIsKeptWithTheVersionThatPlaysIt() throws IOException {
        Path recording = house.project.prompts().resolve("en/welcome.wav");
        Files.createDirectories(recording.getParent());
        Files.write(recording, wav(1));
        house.run("flow", "release");
        Files.write(recording, wav(2));
        house.run("flow", "diff", "example");
        assertThat(house.out().strip()).isEqualTo("prompt welcome in English is now played from another recording");

        house.server();
        Path played = house.snapshot.get().flows().get("example").edition()
                        instanceof dev.heliotrope.prompt.PromptEdition edition
                ? edition.recordings().values().iterator().next()
                : recording;
        assertThat(played).startsWith(house.project.releases()).hasBinaryContent(wav(1));
    }

    /** A second of silence, or of what is nearly that. */
    private static byte[] wav(int sample) throws IOException {
        byte[] samples = new byte[16_000];
        samples[0] = (byte) sample;
        var format = new javax.sound.sampled.AudioFormat(8000, 16, 1, true, false);
        var out = new java.io.ByteArrayOutputStream();
        javax.sound.sampled.AudioSystem.write(
                new javax.sound.sampled.AudioInputStream(
                        new java.io.ByteArrayInputStream(samples), format, samples.length / 2),
                javax.sound.sampled.AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }

    @Test
    void aLanguageThatWasAddedSinceIsSpokenAsToday() throws IOException {
        house.run("flow", "release");
        Files.writeString(
                house.project.prompts().resolve("de.yaml"),
                Files.readString(house.project.home().resolve(EN)).replace(OLD, "Danke für Ihren Anruf."));
        house.edit("config/languages.yaml", "  cs:", "  de: { countries: [DE] }\n  cs:");
        house.server();
        var words = dev.heliotrope.call.Utterance.of("welcome", new Language("de"))
                .from(house.snapshot.get().flows().get("example").edition());
        assertThat(house.snapshot.get().prompts().line(words).text()).isEqualTo("Danke für Ihren Anruf.");
    }
}
