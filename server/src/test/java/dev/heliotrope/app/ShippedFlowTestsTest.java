package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.rehearsal.coverage.Coverage;
import dev.heliotrope.rehearsal.script.CallTest;
import dev.heliotrope.rehearsal.script.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests that are shipped beside the flows, each as a test here, and the coverage that they come to. */
class ShippedFlowTestsTest {
    private static final ShippedTests SHIPPED = ShippedTests.read();

    @TestFactory
    Stream<DynamicTest> everyCallGoesAsItsTestSays() {
        return SHIPPED.tests().stream()
                .map(test -> DynamicTest.dynamicTest(test.name().at() + " " + test.name(), () -> holds(test)));
    }

    private static void holds(CallTest test) {
        Verdict verdict = SHIPPED.played(test);
        assertThat(verdict.failure())
                .as(() -> String.join("\n", TestReport.failed(verdict)))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfAFlowAndEveryWayOutOfItIsTested() {
        Coverage coverage = new Coverage();
        SHIPPED.tests().forEach(test -> coverage.add(SHIPPED.played(test).transcript()));
        return SHIPPED.stage().flows().values().stream()
                .map(flow -> DynamicTest.dynamicTest(
                        flow.name(), () -> assertThat(coverage.of(flow).gaps()).isEmpty()));
    }
}
