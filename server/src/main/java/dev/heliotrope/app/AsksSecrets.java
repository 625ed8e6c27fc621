package dev.heliotrope.app;

import dev.heliotrope.flow.tree.CollectStep;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.PinStep;
import dev.heliotrope.flow.tree.Step;

/** Whether callers of a flow are asked for a PIN, or anything else that nobody may see, be it in a flow that it calls. */
final class AsksSecrets {
    private AsksSecrets() {}

    static boolean anywhereIn(Flow flow) {
        return flow.andCalled().flatMap(each -> each.steps().values().stream()).anyMatch(AsksSecrets::asks);
    }

    private static boolean asks(Step step) {
        return step instanceof PinStep
                || (step instanceof CollectStep collect && collect.entry().secret());
    }
}
