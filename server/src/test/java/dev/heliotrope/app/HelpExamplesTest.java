package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.PossibleAnswers;
import dev.heliotrope.rehearsal.Transcript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.ParseResult;

/** The examples below every command's {@code --help}: who copies one gets what it shows. */
class HelpExamplesTest {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String US = "  heliotrope ";
    private static final ShippedTests SHIPPED = ShippedTests.read();

    static Stream<String> examples() {
        return HelpProseTest.commands()
                .flatMap(command -> command.getHelp().footer().lines())
                .filter(line -> line.startsWith(US))
                .map(line -> line.substring(US.length()).split(" {2,}| \\|\\|? | && | [<>] ", 2)[0]);
    }

    static Stream<String> simulated() {
        return examples().filter(example -> example.startsWith("simulate ") && example.contains("--keys"));
    }

    private static ParseResult parsed(String example) {
        List<String> words = WORD.matcher(example)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
        ParseResult result = Main.commandLine().parseArgs(words.toArray(String[]::new));
        while (result.hasSubcommand()) {
            result = result.subcommand();
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void haveOptionsThatThereAreAndNameFlowsThatThereAre(String example) {
        assertThatCode(() -> parsed(example)).doesNotThrowAnyException();
        parsed(example).matchedPositionals().stream()
                .filter(each -> each.paramLabel().equals("FLOW"))
                .flatMap(each -> each.stringValues().stream())
                .forEach(flow -> assertThat(SHIPPED.stage().flows()).containsKey(flow));
    }

    /** Every key is taken. */
    @ParameterizedTest
    @MethodSource("simulated")
    void simulatedCallsHaveNothingLeftOver(String example) {
        ParseResult typed = parsed(example);
        Flow flow = Objects.requireNonNull(SHIPPED.stage().flows().get(typed.matchedPositionalValue(0, "")));
        Hands hands = KeyList.of(typed.matchedOptionValue("--keys", ""), Map.of());
        List<LeftOver> left = new ArrayList<>();
        Simulation.play(
                flow,
                new TriedFlow(flow, SHIPPED.stage()).facts(),
                Instant.parse("2026-11-24T10:00:00Z"),
                SHIPPED.stage(),
                hands,
                new Transcript(entry -> {}),
                new TestScribe(SHIPPED.stage().flows()),
                left::add);
        assertThat(left).isEmpty();
    }

    /** Results that are given are asked for. */
    @Test
    void theAnswerOfTheExampleIsHeard() {
        ParseResult typed = parsed(examples()
                .filter(example -> example.startsWith("simulate ") && example.contains("--answer"))
                .findFirst()
                .orElseThrow());
        Flow flow = Objects.requireNonNull(SHIPPED.stage().flows().get(typed.matchedPositionalValue(0, "")));
        var answers = Answers.byStep(typed.matchedOptionValue("--answer", List.of()), PossibleAnswers.of(flow));
        assertThat(answers).isNotEmpty();
        assertThat(new TriedFlow(flow, SHIPPED.stage()).shown("1,4711#,1,1234", answers))
                .anyMatch(line -> line.contains("order-sent/en"));
    }
}
