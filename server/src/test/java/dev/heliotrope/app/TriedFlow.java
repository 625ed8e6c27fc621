package dev.heliotrope.app;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.Fakes;
import dev.heliotrope.rehearsal.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A flow of a test's own in the shipped house. */
record TriedFlow(Flow flow, RehearsalStage stage) {
    private static final Instant WEEKDAY = Instant.parse("2026-11-24T10:00:00Z");

    static TriedFlow of(String yaml, Path folder) throws IOException {
        RehearsalStage stage = ShippedTests.read().stage();
        Problems problems = new Problems();
        Path file = Files.writeString(folder.resolve("tried.flow.yaml"), yaml);
        Flow flow = new FlowFiles(KnownNames.of(stage.snapshot()), new CelExpressions())
                .read(file, "tried", problems)
                .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
        return new TriedFlow(flow, stage);
    }

    /** While this switch is on. */
    TriedFlow on(String name) {
        return new TriedFlow(flow, stage.with(new Fakes(Map.of(), Map.of(), Map.of(name, true), Map.of(), Map.of())));
    }

    CallFacts facts() {
        return stage.facts(PhoneNumber.WITHHELD, PhoneNumber.WITHHELD, null);
    }

    /** What {@code heliotrope simulate} shows of a call with these keys, as text and as JSON, each line of both. */
    List<String> shown(String keys) {
        return shown(keys, Map.of());
    }

    /** The same where the errands of these steps end so. */
    List<String> shown(String keys, Map<String, List<Answer>> answers) {
        List<String> shown = new ArrayList<>();
        Transcript transcript = new Transcript(entry -> {
            shown.add(CallJson.line(entry));
            new CallLines(WEEKDAY, false).line(entry).ifPresent(shown::add);
        });
        Simulation.play(
                flow,
                facts(),
                WEEKDAY,
                stage,
                KeyList.of(keys, answers),
                transcript,
                new TestScribe(Map.of()),
                left -> {});
        return shown;
    }

    /** The steps that a caller who presses these keys comes to, from the first on. */
    List<String> steps(String keys) {
        return shown(keys).stream()
                .filter(line -> line.contains("  step  "))
                .map(line -> line.replaceFirst(".*  step  ", ""))
                .toList();
    }
}
