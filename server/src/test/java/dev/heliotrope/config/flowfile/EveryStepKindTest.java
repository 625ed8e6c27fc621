package dev.heliotrope.config.flowfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.fixture.flow.CallTable;
import dev.heliotrope.fixture.flow.SampleFlows;
import dev.heliotrope.flow.tree.Step;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A kind of step without an example, a table of calls and a row in the step table cannot be merged. */
class EveryStepKindTest {
    @TestFactory
    List<DynamicTest> callsGoAsTheTableSays() {
        return StepTable.KINDS.stream()
                .map(kind -> DynamicTest.dynamicTest(
                        kind.name(), () -> calls(kind).assertHolds(SampleFlows.good(example(kind)))))
                .toList();
    }

    @Test
    void everyKindHasATableOfSeveralCalls() {
        assertThat(StepTable.KINDS)
                .allSatisfy(
                        kind -> assertThat(calls(kind).calls()).as(kind.name()).isGreaterThan(1));
    }

    @Test
    void everyRecordOfTheTreeIsMadeByOneKind() {
        Map<Class<?>, String> made = new HashMap<>();
        for (StepKind kind : StepTable.KINDS) {
            Step step = SampleFlows.good(example(kind)).step("example").orElseThrow();
            assertThat(made.put(step.getClass(), kind.name())).as(kind.name()).isNull();
        }
        assertThat(made.keySet())
                .containsExactlyInAnyOrderElementsOf(records(Step.class).toList());
    }

    private static Stream<Class<?>> records(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(EveryStepKindTest::records)
                : Stream.of(kind);
    }

    static Path example(StepKind kind) {
        return SampleFlows.FOLDER.resolve("steps/" + kind.name() + ".flow.yaml");
    }

    static CallTable calls(StepKind kind) {
        return CallTable.read(SampleFlows.FOLDER.resolve("steps/" + kind.name() + ".calls"));
    }
}
