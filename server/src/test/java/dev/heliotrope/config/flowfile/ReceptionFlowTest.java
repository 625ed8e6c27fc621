package dev.heliotrope.config.flowfile;

import dev.heliotrope.fixture.flow.CallTable;
import dev.heliotrope.fixture.flow.SampleFlows;
import org.junit.jupiter.api.Test;

/** The flow that the project ships, called in all the ways that its callers might. */
class ReceptionFlowTest {
    @Test
    void callsGoAsTheTableSays() {
        CallTable.read(SampleFlows.FOLDER.resolve("reception.calls"))
                .assertHolds(SampleFlows.good(SampleFlows.SHIPPED.resolve("reception.flow.yaml")));
    }
}
