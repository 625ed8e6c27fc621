package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @TempDir
    private Path folder;

    @Test
    void secretDigitsAreDots() throws Exception {
        RehearsalStage stage = ShippedTests.read().stage();
        Problems problems = new Problems();
        Path file = Files.writeString(folder.resolve("secret.flow.yaml"), FLOW);
        Flow flow = new FlowFiles(KnownNames.of(stage.snapshot()), new CelExpressions())
                .read(file, "secret.flow.yaml", problems)
                .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
        CallFacts facts = stage.facts(PhoneNumber.WITHHELD, PhoneNumber.WITHHELD, null);
        for (String keys : List.of("7391", "!7,391")) {
            List<String> shown = new ArrayList<>();
            Simulation.play(
                    flow,
                    facts,
                    Instant.EPOCH,
                    stage,
                    KeyList.of(keys, Map.of()),
                    new Transcript(entry -> {
                        shown.add(CallJson.line(entry));
                        new CallLines(Instant.EPOCH, false).line(entry).ifPresent(shown::add);
                    }),
                    new TestScribe());
            assertThat(shown).as(keys).anyMatch(line -> line.contains("•"));
            assertThat(String.join("\n", shown)).doesNotContain("739").doesNotContain("391");
        }
    }
}
