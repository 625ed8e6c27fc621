package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.SplitStep;
import dev.heliotrope.flow.tree.SplitStep.Share;
import dev.heliotrope.yaml.Value;
import java.util.List;

/** {@code split}. */
final class SplitKind {
    private static final int ALL = 100;
    private static final Key<List<Share>> SHARES = new Key<>(
            "split",
            Form.SHARES,
            "",
            "the steps, each with how many of a hundred calls go there",
            (value, reading) -> shares(value));

    static final StepKind KIND = new StepKind(
            "Sends a percentage of the calls each way. Which way a call goes is decided by its id, so the same call, done"
                    + " again, goes the same way.",
            List.of(SHARES),
            step -> new SplitStep(step.name(), SHARES.in(step)));

    private SplitKind() {}

    private static List<Share> shares(Value value) {
        List<Share> shares = value.entries().stream()
                .map(entry -> new Share(
                        new Placed<>(entry.name(), entry.key().at()),
                        entry.value().whole(0, ALL)))
                .toList();
        int sum = shares.stream().mapToInt(Share::percent).sum();
        if (sum != ALL) {
            value.error("bad-split", "the percentages of a split must be 100 together, found " + sum);
        }
        return shares;
    }
}
