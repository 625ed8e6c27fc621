package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.rehearsal.script.CallTest;
import dev.heliotrope.rehearsal.script.TestFiles;
import dev.heliotrope.rehearsal.script.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test's caller who knows the way by heart presses all keys at once, into the first thing that is said. */
class PressedEarlyTest {
    private static final ShippedTests SHIPPED = ShippedTests.read();

    @TempDir
    private Path folder;

    private Verdict played(String early, String then) throws IOException {
        Path file = Files.writeString(folder.resolve("early.test.yaml"), """
                flow: returns
                at: 2026-11-24T11:00+01:00[Europe/Prague]
                answers: { register: { outcome: found, results: { response: { number: "22" } } } }
                tests:
                  by heart:
                    call:
                      - press: 1
                      - hear: welcome/en
                      - press-early: "%s"
                %s
                """.formatted(early, then.indent(6)));
        Problems problems = new Problems();
        CallTest test = new TestFiles(SHIPPED.stage(), SHIPPED.stage().names())
                .read(file, "early.test.yaml", problems)
                .orElseThrow(() -> new AssertionError(problems.sorted()))
                .tests()
                .getFirst();
        return SHIPPED.played(test);
    }

    @Test
    void eachKeyGoesToWhateverTakesKeysNext() throws IOException {
        Verdict verdict = played("14711#12", """
                - step: wrong
                - variables: { order: "4711", reason: wrong }
                - hear: return-registered/en
                """);
        assertThat(verdict.failure()).isEmpty();
    }

    @Test
    void keysThatNobodyTakesAreAFailure() throws IOException {
        Verdict verdict = played("499", "- queue: orders");
        assertThat(verdict.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.expected()).isEqualTo("all 3 keys to be taken");
            assertThat(failure.happened())
                    .isEqualTo("after the first 1 of them step \"colleague\" has the caller wait in queue orders");
        });
    }

    @Test
    void soAreMoreThanOneStepAsksFor() throws IOException {
        Verdict verdict = played("1", "- press: \"4711#1\"");
        assertThat(verdict.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.expected()).isEqualTo("all 6 keys to be taken");
            assertThat(failure.happened())
                    .startsWith("after the first 5 of them step \"ask-order\" asks confirm-digits/en");
        });
    }
}
