package dev.heliotrope.config.flowfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.fixture.flow.Golden;
import dev.heliotrope.fixture.flow.SampleFlows;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The admins' reference of steps is made of the step table and of examples that are run, so it cannot go stale. */
class ReferenceTest {
    private static final int CALLS_SHOWN = 3;

    @Test
    void theReferenceIsWhatTheStepTableSays() throws IOException {
        String intro = Files.readString(SampleFlows.FOLDER.resolve("reference-intro.md"));
        StringBuilder reference = new StringBuilder(intro);
        for (StepKind kind : StepTable.KINDS) {
            reference.append(section(kind));
        }
        Golden.assertHolds(SampleFlows.SHIPPED.resolve("REFERENCE.md"), reference.toString());
    }

    @Test
    void everyKeyIsExplainedAndReadOnlyOnce() {
        assertThat(StepTable.KINDS).allSatisfy(kind -> {
            assertThat(kind.about()).endsWith(".");
            assertThat(kind.keys()).allSatisfy(key -> assertThat(key.about()).isNotBlank());
            assertThat(kind.keys()).extracting(Key::name).doesNotHaveDuplicates();
        });
    }

    private static String section(StepKind kind) throws IOException {
        String keys = kind.keys().stream().map(ReferenceTest::row).collect(Collectors.joining());
        String example = Files.readString(EveryStepKindTest.example(kind));
        String calls = EveryStepKindTest.calls(kind).lines().stream()
                .filter(line -> line.contains("=>"))
                .limit(CALLS_SHOWN)
                .map(ReferenceTest::call)
                .collect(Collectors.joining());
        return "\n## " + kind.name() + "\n\n" + kind.about()
                + "\n\n| key | form | if not given | meaning |\n|---|---|---|---|\n" + keys + "\n```yaml\n" + example
                + "```\n\n```\n" + calls + "```\n";
    }

    private static String row(Key<?> key) {
        String preset = key.preset().isEmpty() ? "an error" : key.preset();
        return "| `%s` | %s | %s | %s |\n".formatted(key.name(), key.form(), preset, key.about());
    }

    private static String call(String line) {
        String[] sides = line.split("=>", 2);
        String came = sides[1].replace(" (kept)", "").strip().replace(" | ", "\n    ");
        return "caller: " + sides[0].strip() + "\n    " + came + "\n";
    }
}
