package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.tree.EnqueueStep;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Wish;

/** No agent is as a queue step needs or prefers them; probably a slip, but somebody may be hired, or learn, tomorrow. */
final class NobodyFits implements FlowRule {
    @Override
    public void check(Flow flow, Known known, Problems problems) {
        flow.steps().values().stream()
                .filter(EnqueueStep.class::isInstance)
                .flatMap(step -> ((EnqueueStep) step).agent().wishes().stream())
                .filter(wish -> areKnown(wish, known) && !known.isSomebody(wish.trait()))
                .forEach(wish -> problems.warning(
                        wish.at(),
                        "nobody-fits",
                        "no agent is as asked here: " + wish.trait().words()));
    }

    /** Of a name that is not known nothing needs to be said twice. */
    private static boolean areKnown(Wish wish, Known known) {
        return wish.mentions().stream().allMatch(mention -> known.names(mention.kind())
                .contains(mention.name().value()));
    }
}
