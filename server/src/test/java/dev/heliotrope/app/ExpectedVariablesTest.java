package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test expects of variables is held against them by what they hold, however it is written. */
class ExpectedVariablesTest {
    private static final String FLOW = """
            variables:
              born: { type: date, first: 1977-11-05 }
              share: { type: decimal, first: 1 }
              patience: { type: length of time, first: 90s }
              known: yes/no
              order: { type: text, first: "0042" }
              topics: { type: list of text, first: [tea, "22"] }
              years: { type: list of whole numbers, first: [2025, 2026] }
              none: list of text
              since: { type: moment, first: 2026-11-05T10:00:00Z }
            defaults: { hung-up: bye, error: bye, invalid: bye, silence: bye }
            steps:
              ask: { menu: main-menu, keys: { 1: bye } }
              bye: { hang-up: goodbye }
            """;

    private final StringWriter printed = new StringWriter();

    @TempDir
    private Path folder;

    private SmallHouse house;

    @BeforeEach
    void build() {
        house = SmallHouse.in(folder);
        house.write("ivr-flows/typed.flow.yaml", FLOW.getBytes(StandardCharsets.UTF_8));
    }

    private int tested(String variables) {
        house.write(
                "ivr-flows/typed.test.yaml",
                "tests: { a: { call: [variables: { %s }] } }\n"
                        .formatted(variables)
                        .getBytes(StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(printed, true);
        String[] command = {
            "test",
            house.file("ivr-flows/typed.test.yaml").toString(),
            "--config",
            house.file("config").toString(),
            "--flows",
            house.file("ivr-flows").toString()
        };
        return Main.commandLine().setOut(out).setErr(out).execute(command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "born: 1977-11-05",
                "share: 1",
                "share: 1.0",
                "patience: 90s",
                "patience: 1m30s",
                "known: false",
                "order: \"0042\"",
                "order: 0042",
                "topics: [tea, 22]",
                "years: [2025, 2026]",
                "none: []",
                "since: \"2026-11-05T11:00:00+01:00\""
            })
    void whatComesToTheSameIsTheSame(String variables) {
        assertThat(tested(variables)).as(printed.toString()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order: 42            | variable order to be 42               | it was 0042
            topics: [22, tea]    | variable topics to be [22, tea]       | it was [tea, 22]
            years: [2025]        | variable years to be [2025]           | it was [2025, 2026]
            patience: 2m         | variable patience to be 2m            | it was 1m30s
            """)
    void whatIsSomethingElseIsToldBoth(String variables, String expected, String happened) {
        assertThat(tested(variables)).isOne();
        assertThat(printed.toString()).contains("expected: " + expected, "happened: " + happened);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            share: half          | 42: error: the variable holds decimal, found "half" [wrong-type]
            known: maybe         | 42: error: the variable holds yes/no, found "maybe" [wrong-type]
            topics: tea          | 43: error: the variable holds list of text, found "tea" [wrong-type]
            years: [last]        | 42: error: the variable holds list of whole numbers, found a list [wrong-type]
            order: [1]           | 42: error: the variable holds text, found a list [wrong-type]
            born: { day: 5 }     | 41: error: the variable holds date, found a mapping [wrong-type]
            """)
    void whatItCanNeverHoldIsAMistakeInTheFile(String variables, String told) {
        assertThat(tested(variables)).isOne();
        assertThat(printed.toString()).contains(":1:" + told);
    }
}
