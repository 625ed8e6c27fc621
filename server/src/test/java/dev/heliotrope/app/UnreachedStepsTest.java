package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One way that is missing is one error, however many steps are behind it. */
class UnreachedStepsTest {
    @TempDir
    private Path folder;

    /** Steps that only say something, each as NAME-NEXT. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one-bye                   | no way leads to step "one"
            one-two two-bye           | no way leads to step "one", and 1 step behind it
            three-bye two-three one-two | no way leads to step "one", and 2 steps behind it
            one-two two-one           | no way leads to step "one" but from "two", where no call comes either, and 1 step behind it
            """)
    void isToldOnce(String steps, String sentence) throws IOException {
        SmallHouse house = SmallHouse.in(folder);
        StringBuilder more = new StringBuilder();
        for (String step : steps.split(" ", -1)) {
            String[] names = step.split("-", -1);
            more.append("  ")
                    .append(names[0])
                    .append(":\n    say: welcome\n    next: ")
                    .append(names[1])
                    .append('\n');
        }
        Path flow = house.file("ivr-flows/example.flow.yaml");
        Files.writeString(flow, Files.readString(flow).replace("  bye:\n", more + "  bye:\n"));
        assertThat(house.problems())
                .filteredOn(each -> each.code().equals("unreachable-step"))
                .extracting(Diagnostic::sentence)
                .containsExactly(sentence);
    }
}
