package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digits that a flow calls secret are in nothing that a simulation shows. */
class RehearsedSecretTest {
    private static final String FLOW = """
            variables: { pin: secret }
            defaults: { hung-up: bye, error: bye }
            steps:
              hello:
                say: welcome
                next: pin
              pin:
                collect: main-menu
                into: pin
                digits: 4
                invalid: bye
                silence: bye
                next: bye
              bye:
                hang-up:
            """;

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path SHIPPED = HOME.resolve("ivr-flows");

    @TempDir
    private Path folder;

    @Test
    void secretDigitsAreDots() throws Exception {
        TriedFlow flow = TriedFlow.of(FLOW, folder);
        for (String keys : List.of("7391", "!7,391", "!7391")) {
            List<String> shown = flow.shown(keys);
            assertThat(shown).as(keys).anyMatch(line -> line.contains("•"));
            assertThat(String.join("\n", shown)).doesNotContain("739").doesNotContain("391");
        }
    }

    @Test
    void aSavedTestHasOtherDigitsWithWhichTheCallGoesTheSameWay() throws Exception {
        Path saved = folder.resolve("saved.test.yaml");
        String[] call = {
            "simulate",
            "order-status",
            "--at",
            "2026-11-24T10:00:00Z",
            "--answer",
            "who=not-found",
            "--answer",
            "look-up=found {\"response\": {\"state\": \"delivered\"}}",
            "--save",
            saved.toString(),
            "--keys",
            "1,4711#,1,739#,7391#,-"
        };
        assertThat(run(call)).as(printed.toString()).isZero();
        assertThat(saved)
                .content()
                .contains("press: \"4711#\"", "press: \"000#\"", "press: \"0000\"")
                .doesNotContain("739");
        assertThat(run("test", saved.toString())).as(printed.toString()).isZero();
        assertThat(printed.toString()).doesNotContain("739");
    }

    private final StringWriter printed = new StringWriter();

    private int run(String... words) {
        return run(SHIPPED, words);
    }

    private int run(Path flows, String... words) {
        String[] all = Arrays.copyOf(words, words.length + 4);
        all[words.length] = "--config";
        all[words.length + 1] = HOME.resolve("config").toString();
        all[words.length + 2] = "--flows";
        all[words.length + 3] = flows.toString();
        return Main.commandLine()
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(printed, true))
                .execute(all);
    }

    @Test
    void whatAFlowIsParticularAboutIsMadeUpToo() throws Exception {
        Path flows = OwnFlow.NONE.flows(HOME, folder, HOME.resolve("config"));
        Files.writeString(flows.resolve("card.flow.yaml"), """
                variables: { card: secret }
                defaults: { hung-up: bye, error: bye, invalid: bye, silence: bye }
                steps:
                  card: { collect: ask-pin, into: card, digits: 4-16, luhn: true, tries: 1, next: good }
                  good: { say: thank-you, next: bye }
                  bye: { hang-up: goodbye }
                """);
        Path saved = folder.resolve("card.test.yaml");
        assertThat(run(flows, "simulate", "card", "--save", saved.toString(), "--keys", "4242424242424242"))
                .as(printed.toString())
                .isZero();
        assertThat(saved).content().contains("thank-you/en").doesNotContain("4242");
    }
}
