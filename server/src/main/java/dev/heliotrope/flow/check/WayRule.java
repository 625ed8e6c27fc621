package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Problems;

/** One thing that can be wrong with the ways through a flow all of whose exits lead to a step. */
interface WayRule {
    void check(Survey survey, Known known, Problems problems);
}
