package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.rehearsal.ErrandKind;
import dev.heliotrope.rehearsal.PossibleAnswers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in for the world, and what a test expects of variables, is held against the flow: a slip of the pen is no answer. */
class HeldAnswersTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--config",
                HOME.resolve("config").toString(),
                "--flows",
                HOME.resolve("ivr-flows").toString()));
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("my.test.yaml"), text).toString();
    }

    private static final String WRONG = """
            flow: order-status
            tests:
              all wrong:
                answers:
                  look-up: fuond
                  look-upp: { outcome: found }
                  ask-pin: done
                  prove: [right, { outcome: rong }]
                call:
                  - variables: { stat: sent, pin: 7391 }
            """;

    @Test
    void aTestTellsOfEachAtItsPlaceAndPlaysNothing() throws IOException {
        assertThat(run("test", file(WRONG))).isOne();
        assertThat(out.toString()).isEmpty();
        told(err.toString());
    }

    @Test
    void soDoesACheck() throws IOException {
        SmallHouse house = SmallHouse.in(folder);
        String test = "tests: { a: { answers: { men: { outcome: done }, menu: done }, call: [press: 1] } }\n";
        house.write("ivr-flows/example.test.yaml", test.getBytes(StandardCharsets.UTF_8));
        assertThat(house.problems().toString())
                .contains(
                        ":1:26: error: there is no step \"men\", and none that takes an answer [unknown-step]",
                        ":1:50: error: step \"menu\" takes no answer, and nor does any other [unknown-step]");
    }

    private static void told(String said) {
        String errands = "look-up, look-up-own, prove or who";
        assertThat(said)
                .contains(
                        ":5:16: error: no look-up, as in step \"look-up\", ends with \"fuond\"; did you mean \"found\"?"
                                + " It may be failed, found or not-found [unknown-outcome]")
                .contains(":6:7: error: there is no step \"look-upp\"; did you mean \"look-up\"? [unknown-step]")
                .contains(":7:7: error: step \"ask-pin\" takes no answer; expected " + errands + " [unknown-step]")
                .contains(
                        ":8:33: error: no authenticate, as in step \"prove\", ends with \"rong\"; did you mean \"wrong\"?"
                                + " It may be failed, locked, right or wrong [unknown-outcome]")
                .contains(":10:22: error: there is no variable \"stat\"; did you mean \"state\"? [unknown-variable]")
                .contains(
                        ":10:34: error: variable \"pin\" is secret: no test sees its value, nor sets it but by the keys"
                                + " that are pressed [secret-used]");
    }

    /** One at the top is for all tests of the file, whichever flow answers them. */
    @Test
    void whatStandsAtTheTopMayBeForATestOfAnotherFlow() throws IOException {
        String text = """
                flow: survey
                answers: { look-up-refund: not-found, %s }
                lots: { which-question: effort }
                tests:
                  a refund that there is not:
                    flow: returns
                    call:
                      - press: 1
                      - press: 2
                      - press: "4711#"
                      - step: no-refund
                """;
        assertThat(run("test", file(text.formatted("satisfaction: done"))))
                .as(err + "")
                .isZero();
        assertThat(run("test", file(text.formatted("look-up-refnd: found")))).isOne();
        assertThat(err.toString()).contains("there is no step \"look-up-refnd\"; did you mean \"look-up-refund\"?");
    }

    /** A survey that asks for no comment records none. */
    @ParameterizedTest
    @CsvSource({"answered", "kept", "left"})
    void aSurveyIsDoneAndNothingElse(String word) throws IOException {
        String text = "flow: feedback\nanswers: { satisfaction: %s }\ntests: { score: { call: [press: 5] } }\n";
        assertThat(run("test", file(text.formatted(word)))).isOne();
        assertThat(err.toString()).contains(":2:26: error: no survey", "t may be done or failed [unknown-outcome]");
        assertThat(run("test", file(text.formatted("done")))).isZero();
    }

    /** A survey that asks for a comment has two errands done. */
    @Test
    void aStepMayBeAnsweredOnceForEachOfItsErrands() throws IOException {
        String flow = "defaults: { hung-up: bye, error: bye }\nsteps:\n"
                + "  rate: { survey: nps, comment: survey-comment, next: bye }\n  bye: { hang-up: goodbye }\n";
        TriedFlow tried = TriedFlow.of(flow, folder);
        assertThat(tried.shown("9", Answers.byStep(List.of("rate=done"), PossibleAnswers.of(tried.flow()))))
                .anyMatch(line -> line.endsWith("  done"))
                .anyMatch(line -> line.endsWith("  failed"));
        assertThat(tried.shown(
                        "9", Answers.byStep(List.of("rate=left", "rate=done"), PossibleAnswers.of(tried.flow()))))
                .anyMatch(line -> line.endsWith("  done"))
                .anyMatch(line -> line.endsWith("  left"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lookup=found | there is no step "lookup"; did you mean "look-up"?
            look-up=fuond | no look-up, as in step "look-up", ends with "fuond"; did you mean "found"? It may be failed, found or not-found
            ask-pin=done | step "ask-pin" takes no answer; expected look-up, look-up-own, prove or who
            """)
    void aSimulatedCallIsNotBegunWithAnAnswerThatFitsNothing(String answer, String sentence) {
        assertThat(run("simulate", "order-status", "--keys", "1", "--answer", answer))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualTo("heliotrope: " + sentence + System.lineSeparator());
    }

    @ParameterizedTest
    @EnumSource(ErrandKind.class)
    void thePageOfTestsHasTheOutcomesOfEachKindOfStep(ErrandKind kind) throws IOException {
        String row = "| `" + kind.named() + "` | `" + String.join("`, `", kind.outcomes()) + "` |";
        assertThat(Files.readString(HOME.resolve("ivr-flows/TESTS.md"))).contains(row);
        assertThat(Files.readString(HOME.resolve("ivr-flows/REFERENCE.md"))).contains("## " + kind.named() + "\n");
    }
}
