package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;

/** Sends so many of a hundred calls each way. */
public record SplitStep(Placed<String> name, List<Share> shares) implements Step {
    /** {@code percent} is a whole number; those of all ways together are 100. */
    public record Share(Placed<String> to, int percent) {}

    public SplitStep {
        shares = List.copyOf(shares);
    }

    @Override
    public List<Exit> exits() {
        return shares.stream()
                .map(share -> Exit.alone(share.to().value(), share.to()))
                .toList();
    }
}
