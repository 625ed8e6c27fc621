package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mistake in a catalogue is told once, and what nobody hears is no error. */
class BrokenCatalogueTest {
    @TempDir
    Path folder;

    private SmallHouse house;

    @BeforeEach
    void build() {
        house = SmallHouse.in(folder);
    }

    @Test
    void aLanguageThatCannotBeReadIsNotSearchedForPrompts() throws IOException {
        add("cs", "thanks: \"Děkujeme.\n");
        assertThat(codes()).containsExactly("syntax", "not-checked");
    }

    @Test
    void nobodyMissesPromptsWhileTheReferenceCannotBeRead() throws IOException {
        add("en", "thanks \"Thank you.\"\n");
        assertThat(codes()).containsExactly("syntax", "not-checked");
    }

    @Test
    void whatElseIsWrongComesBehindIt() throws IOException {
        add("cs", "thanks: \"Děkujeme.\n");
        Path flow = house.file("ivr-flows/example.flow.yaml");
        write("ivr-flows/example.flow.yaml", Files.readString(flow).replace("welcome", "wellcome"));
        assertThat(codes()).startsWith("syntax", "not-checked").contains("unknown-prompt");
    }

    @Test
    void aPromptWhoseWordsAreNoGoodIsThereAllTheSame() throws IOException {
        Path prompts = house.file("ivr-flows/prompts/en.yaml");
        write("ivr-flows/prompts/en.yaml", Files.readString(prompts).replace("Goodbye.", "Goodbye, {name."));
        assertThat(codes()).containsExactly("bad-message");
    }

    @Test
    void aPromptThatNoFlowSaysYetIsAWarning() throws IOException {
        add("en", "thanks: \"Thank you.\"\n");
        assertThat(found())
                .singleElement()
                .asString()
                .contains("cs.yaml: warning: prompt \"thanks\" is missing")
                .endsWith("no flow says it yet [missing-prompt]");
    }

    /** Only the flows know which languages a prompt is said in, and they are not read while config has an error. */
    @Test
    void anErrorInConfigBringsNoMissingPrompts() throws IOException {
        add("en", "thanks: \"Thank you.\"\n");
        write("config/numbers.yaml", "nombers: {}\n");
        assertThat(codes()).isNotEmpty().doesNotContain("missing-prompt");
    }

    @Test
    void aPromptThatTheReferenceDoesNotHaveIsAWarning() throws IOException {
        add("cs", "thanks: \"Děkujeme.\"\n");
        assertThat(found())
                .singleElement()
                .asString()
                .contains("warning: there is no prompt \"thanks\" in ")
                .endsWith("; no flow can say it until it is there, too [unknown-prompt]");
    }

    @Test
    void whatTheServerSaysItselfIsWantedInEachLanguage() throws IOException {
        add("en", "please-wait: \"Please wait.\"\n");
        assertThat(found()).singleElement().asString().contains("cs.yaml: error: prompt \"please-wait\" is missing");
    }

    @Test
    void aPromptThatIsSaidIsAnErrorWhereItIsSaid() throws IOException {
        add("en", "thanks: \"Thank you.\"\n");
        write(
                "ivr-flows/example.flow.yaml",
                "defaults: { hung-up: c, error: c }\nsteps:\n  a:\n    say: thanks\n    next: b\n  b:\n    say: thanks\n    next: c\n  c:\n    hang-up: goodbye\n");
        assertThat(found())
                .singleElement()
                .asString()
                .contains("example.flow.yaml:4:10: error: prompt \"thanks\" is not there in cs; add it to ")
                .endsWith("ivr-flows/prompts/cs.yaml; callers come to it by a [unsaid-prompt]");
    }

    private List<Diagnostic> found() {
        return house.problems();
    }

    private List<String> codes() {
        return found().stream().map(Diagnostic::code).distinct().toList();
    }

    private void add(String language, String line) throws IOException {
        String file = "ivr-flows/prompts/" + language + ".yaml";
        write(file, Files.readString(house.file(file)) + line);
    }

    private void write(String file, String text) {
        house.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
