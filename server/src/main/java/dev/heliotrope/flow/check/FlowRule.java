package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.tree.Flow;

/** One thing that can be wrong in a flow. Rules keep nothing between flows. */
interface FlowRule {
    void check(Flow flow, Known known, Problems problems);
}
