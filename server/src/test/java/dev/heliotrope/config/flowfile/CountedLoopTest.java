package dev.heliotrope.config.flowfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.fixture.flow.SampleFlows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A circle in which the caller does nothing is allowed if a variable counts its rounds, and nothing else. */
class CountedLoopTest {
    private static final String FLOW = """
            variables: { n: whole number, m: whole number, d: decimal }
            defaults: { hung-up: bye, error: bye }
            steps:
              ask: { look-up: orders, get: /, found: bye, not-found: bye, failed: count }
              count: { set: { %s }, next: more }
              more:
                branch:
                  - { %s }
                else: %s
              bye: { hang-up: goodbye }
            """;

    @TempDir
    private Path folder;

    private String problems(String flow) throws IOException {
        return SampleFlows.problems(Files.writeString(folder.resolve("round.flow.yaml"), flow));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            n: = n + 1         @ if: n < 3, then: ask             @ bye
            n: = 1 + n         @ if: 3 >= n, then: ask            @ bye
            n: = n + 10        @ if: n >= 300, then: bye          @ ask
            n: = n - 1         @ if: n > -3, then: ask            @ bye
            n: = n + 1, m: = n @ if: m == 7 && n < 3, then: ask   @ bye
            n: = n + 1         @ if: m == 7 || 3 < n, then: bye   @ ask
            """)
    void oneThatIsCountedEnds(String set, String branch, String otherwise) throws IOException {
        assertThat(problems(FLOW.formatted(set, branch, otherwise))).doesNotContain("endless-loop");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            m: = n + 1         @ if: n < 3, then: ask             @ bye
            n: = n * 2         @ if: n < 3, then: ask             @ bye
            n: = n - 1         @ if: n < 3, then: ask             @ bye
            n: = n + 0         @ if: n < 3, then: ask             @ bye
            n: 1               @ if: n < 3, then: ask             @ bye
            n: = n + 1         @ if: n < 3, then: bye             @ ask
            n: = n + 1         @ if: n < 3, then: ask             @ ask
            n: = n + 1         @ if: n != 3, then: ask            @ bye
            n: = n + 1         @ if: m == 7 || n < 3, then: ask   @ bye
            n: = n + 1         @ if: m == 7 && 3 < n, then: bye   @ ask
            n: = n + 1         @ if: n < m, then: ask             @ bye
            d: = d + 1.0       @ if: d < 3.0, then: ask           @ bye
            """)
    void oneThatIsNotDoesNot(String set, String branch, String otherwise) throws IOException {
        assertThat(problems(FLOW.formatted(set, branch, otherwise)))
                .contains("goes on for ever: ask -> count -> more -> ask [endless-loop]");
    }

    @Test
    void aCountThatAnythingElseSetsIsNone() throws IOException {
        String counted = FLOW.formatted("n: = n + 1", "if: n < 3, then: ask", "bye");

        assertThat(problems(counted.replace("failed: count }", "failed: set }\n  set: { set: { n: 0 }, next: count }")))
                .contains("[endless-loop]");
        assertThat(problems(
                        counted.replace("get: /, found: bye,", "get: /, results: { n: = response.n }, found: count,")))
                .contains("[endless-loop]");
    }

    @Test
    void aSecondCircleMustBeCountedToo() throws IOException {
        String counted = FLOW.formatted("n: = n + 1", "if: n < 3, then: ask", "bye");

        assertThat(problems(counted.replace("not-found: bye", "not-found: ask")))
                .contains("ask -> ask [endless-loop]");
    }

    @ParameterizedTest
    @CsvSource({"5, true", "39, true", "1000, false"})
    void whereNothingIsSaidThereAreFewRounds(int rounds, boolean ends) throws IOException {
        String flow = FLOW.formatted("n: = n + 1", "if: n < " + rounds + ", then: count", "bye");

        assertThat(problems(flow).contains("[endless-loop]")).isEqualTo(!ends);
    }
}
