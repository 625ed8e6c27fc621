package dev.heliotrope.config.flowfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.fixture.flow.SampleWorld;
import dev.heliotrope.flow.check.HumanReach;
import dev.heliotrope.flow.tree.Flow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is held between a flow and those that it calls. */
class CalledFlowsTest {
    private static final String ASK = """
            variables: { topic: text, number: text, times: whole number, done: yes/no, pin: secret }
            defaults: { hung-up: back, error: back }
            steps:
              ask:
                menu: main-menu
                keys: { 1: back, 2: colleague }
                tries: 1
                invalid: back
                silence: back
              colleague:
                queue: orders
                talked: back
                timed-out: back
              back:
                return:
            """;
    private static final String CALLER = """
            variables: { order: text, count: whole number, share: decimal, code: secret }
            defaults: { hung-up: bye, error: bye }
            steps:
              welcome:
                say: welcome
                next: ask
              ask:
                call-flow: ask
                next: bye
              bye:
                hang-up: goodbye
            """;

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @BeforeEach
    void write() throws IOException {
        write("ask", ASK);
        write("caller", CALLER);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".flow.yaml"), text);
    }

    private Map<String, Flow> read() {
        return new FlowFiles(SampleWorld.INSTANCE, new CelExpressions()).readAll(folder, "flows", problems);
    }

    private List<String> said() {
        return problems.sorted().stream()
                .map(Diagnostic::toString)
                .map(line -> line.replace("flows/", "").replace("flow.yaml:", ""))
                .toList();
    }

    @Test
    void whatIsGivenAndTakenHasTheTypesOfTheOther() throws IOException {
        write("caller", CALLER.replace("call-flow: ask\n", """
                call-flow: ask
                    with: { topic: = count, times: = order, done: maybe, tropic: x, pin: "7", number: = code }
                    results: { order: times, count: numbr, sharre: times, code: number, share: pin }
                """));
        assertThat(read()).doesNotContainKey("caller");
        assertThat(said())
                .containsExactly(
                        "caller.9:21: error: text is needed here, but this is whole number [bad-expression]",
                        "caller.9:37: error: whole number is needed here, but this is text [bad-expression]",
                        "caller.9:51: error: the variable holds yes/no, found \"maybe\" [wrong-type]",
                        "caller.9:58: error: there is no variable \"tropic\" in flow \"ask\"; did you mean \"topic\"? [unknown-variable]",
                        "caller.9:74: error: a secret variable gets its value from a collect step alone [secret-set]",
                        "caller.9:89: error: variable \"code\" is secret; only the body and the headers of a look-up may have it [secret-used]",
                        "caller.10:23: error: the variable holds text, but gets whole number [wrong-type]",
                        "caller.10:37: error: there is no variable \"numbr\" in flow \"ask\"; did you mean \"number\"? [unknown-variable]",
                        "caller.10:44: error: there is no variable \"sharre\"; did you mean \"share\"? [unknown-variable]",
                        "caller.10:65: error: a secret variable gets its value from a collect step alone [secret-set]",
                        "caller.10:80: error: variable \"pin\" is secret and does not come back [wrong-type]");
    }

    /** Key 1 is solved, key 2 is not, and nothing at all is neither. */
    private void askReturnsWithOutcomes() throws IOException {
        write(
                "ask",
                ASK.replace("1: back", "1: solved")
                                .replace("queue: orders", "go-to: unsolved")
                                .replaceAll("\\s+(talked|timed-out): back", "")
                        + """
              solved:
                return:
                outcome: solved
              unsolved:
                return:
                outcome: unsolved
            """);
    }

    @Test
    void everyOutcomeOfTheOtherIsDeclaredAndNoOther() throws IOException {
        askReturnsWithOutcomes();
        write("caller", CALLER.replace("next: bye\n  bye", "outcomes: { solvd: bye }\n  bye"));
        assertThat(read()).doesNotContainKey("caller");
        assertThat(said())
                .containsExactly(
                        "caller.8:5: error: nothing is said of \"next\"; name the step to go to then [missing-outcome]",
                        "caller.9:15: error: nothing is said of \"unsolved\", with which flow \"ask\" may"
                                + " return; name the step to go to then, under \"outcomes\" [missing-outcome]",
                        "caller.9:17: error: flow \"ask\" never returns with \"solvd\"; did you mean \"solved\"?"
                                + " [unknown-outcome]");
    }

    @Test
    void whatTheOtherNeverDoesIsNoWayOn() throws IOException {
        write("caller", CALLER.replace("next: bye\n  bye", "next: bye\n    outcomes: { solved: bye }\n  bye"));
        read();
        write("ask", ASK.replace("return:", "return:\n    outcome: solved"));
        read();
        assertThat(said())
                .containsExactly(
                        "caller.9:11: error: flow \"ask\" always returns with an outcome, so nothing ever goes on by"
                                + " \"next\" [unknown-outcome]",
                        "caller.10:17: error: flow \"ask\" never returns with \"solved\", nor with any other outcome"
                                + " [unknown-outcome]");
    }

    @Test
    void anOutcomeCannotBeCalledAsWhatComesOfEveryCall() throws IOException {
        write("ask", ASK.replace("return:", "return:\n    outcome: error"));
        read();
        assertThat(said())
                .containsExactly("ask.16:14: error: outcome must be small letters, digits and dashes, but not next,"
                        + " hung-up or error, found \"error\" [bad-value]");
    }

    @Test
    void whatIsProvedIsProvedAlongTheOutcomes() throws IOException {
        askReturnsWithOutcomes();
        String ways = "next: bye\n    outcomes: { solved: bye, unsolved: colleague }\n";
        String colleague = "  colleague:\n    queue: orders\n    talked: bye\n    timed-out: bye\n";
        write("caller", CALLER.replace("next: bye\n  bye", ways + colleague + "  bye"));
        HumanReach reach =
                HumanReach.of(read().get("caller"), SampleWorld.INSTANCE).orElseThrow();
        assertThat(said()).isEmpty();
        assertThat(reach.way())
                .isEqualTo("welcome (4 s) -> ask -> ask/ask (9 s) -> ask/colleague -> ask/unsolved -> colleague");
        write(
                "caller",
                CALLER.replace("next: bye\n  bye", ways.replace("solved: bye", "solved: ask") + colleague + "  bye"));
        assertThat(read()).as("a circle with a key in it").containsKey("caller");
        write(
                "caller",
                CALLER.replace("next: bye\n  bye", ways.replace("next: bye", "next: ask") + colleague + "  bye"));
        read();
        assertThat(said())
                .containsExactly("caller.7:3: error: without the caller doing anything this goes on for ever: ask ->"
                        + " ask/ask -> ask/back -> ask [endless-loop]");
    }

    @Test
    void aFlowThatThereIsNotIsToldWithItsLikeliestName() throws IOException {
        write("caller", CALLER.replace("call-flow: ask", "call-flow: aks"));
        read();
        assertThat(said())
                .containsExactly("caller.8:16: error: there is no flow \"aks\"; did you mean \"ask\"? [unknown-flow]");
    }

    @Test
    void whatIsWrongInAFlowIsToldOnceAndWhoeverCallsItIsNotTakenEither() throws IOException {
        write("ask", ASK.replace("queue: orders", "queue: ordres"));
        assertThat(read()).isEmpty();
        assertThat(said())
                .containsExactly(
                        "ask.11:12: error: there is no queue \"ordres\"; did you mean \"orders\"? [unknown-queue]");
    }

    @Test
    void aFlowThatIsReadAloneFindsWhatItCallsBesideIt() throws IOException {
        Path caller = folder.resolve("caller.flow.yaml");
        FlowFiles files = new FlowFiles(SampleWorld.INSTANCE, new CelExpressions());
        assertThat(files.read(caller, "flows/caller.flow.yaml", problems)).isPresent();
        write("ask", ASK.replace("queue: orders", "queue: ordres"));
        assertThat(files.read(caller, "flows/caller.flow.yaml", problems)).isEmpty();
        assertThat(said()).hasSize(1).first().asString().startsWith("ask.11:12:");
    }

    @Test
    void theVersionIsOfWhatItCallsToo() throws IOException {
        Map<String, Flow> before = read();
        write("ask", ASK.replace("tries: 1", "tries: 2"));
        Map<String, Flow> after = read();
        assertThat(after.get("ask").version()).isNotEqualTo(before.get("ask").version());
        assertThat(after.get("caller").version())
                .isNotEqualTo(before.get("caller").version());
        assertThat(after.get("caller").calls()).containsEntry("ask", after.get("ask"));
    }

    @Test
    void theWorstWayToAHumanGoesThroughTheOther() {
        HumanReach reach =
                HumanReach.of(read().get("caller"), SampleWorld.INSTANCE).orElseThrow();
        assertThat(reach.way()).isEqualTo("welcome (4 s) -> ask -> ask/ask (9 s) -> ask/colleague");
        assertThat(reach.keys()).isOne();
    }

    @Test
    void aPromiseIsHeldToThroughTheOther() throws IOException {
        write("caller", "promises: { human-within: 10s, keys: 0 }\n" + CALLER);
        read();
        assertThat(said())
                .containsExactly(
                        "caller.1:27: error: a caller may be 13 s on the way to a human, promised are 10 s: welcome (4 s)"
                                + " -> ask -> ask/ask (9 s) -> ask/colleague, in en [broken-promise]",
                        "caller.1:38: error: a caller may have to press 1 keys before a human, promised are 0: welcome -> ask"
                                + " -> ask/ask -> ask/colleague [broken-promise]");
    }

    @Test
    void aCircleThroughAFlowInWhichNobodyNeedsToActIsEndless() throws IOException {
        write("caller", CALLER.replace("next: bye", "next: ask"));
        read();
        assertThat(said())
                .containsExactly("caller.7:3: error: without the caller doing anything this goes on for ever: ask ->"
                        + " ask/ask -> ask/back -> ask [endless-loop]");
    }

    @Test
    void aFlowInWhichTheCallCanEndIsNoDeadEnd() throws IOException {
        write("ask", ASK.replace("2: colleague", "2: colleague, 3: bye") + "  bye:\n    hang-up:\n");
        String maze = "  maze:\n    menu: main-menu\n    keys: { 1: ask }\n    invalid: bye\n    silence: bye\n";
        write("caller", CALLER.replace("next: bye", "next: maze").replace("  bye:\n", maze + "  bye:\n"));
        assertThat(read()).containsKey("caller");
        assertThat(said()).isEmpty();
    }

    @Test
    void aFlowThatSaysNothingOfALanguageMayCallOneThatAsks() throws IOException {
        write("ask", ASK.replace("steps:\n", "steps:\n  which:\n    choose-language: [cs, el]\n    next: ask\n"));
        Flow caller = read().get("caller");
        assertThat(said()).isEmpty();
        assertThat(caller.languages()).hasToString("[cs, el]");
        assertThat(caller.letsChooseLanguage()).isTrue();
    }

    /** Each calls the next twenty times: a file of a few lines that would come to more steps than there are atoms. */
    @Test
    void callsThatMultiplyAreRefusedSoon() throws IOException {
        for (int i = 0; i < 5; i++) {
            StringBuilder text = new StringBuilder("steps:\n");
            for (int call = 0; call < 20; call++) {
                String next = call < 19 ? "s" + (call + 1) : "back";
                text.append("  s%d: { call-flow: f%d, next: %s }\n".formatted(call, i + 1, next));
            }
            write("f" + i, text + "  back:\n    return:\n");
        }
        write("f5", "steps:\n  back:\n    return:\n");
        read();
        assertThat(said()).anyMatch(line -> line.contains("at most 10000 steps [too-many-steps]"));
    }
}
