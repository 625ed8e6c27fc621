package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;
import java.util.Optional;

/** Finds out which customer calls: by a key such as a customer's number, or else by the caller's number. */
public record IdentifyStep(
        Placed<String> name,
        Optional<FlowValue> key,
        Placed<String> found,
        Placed<String> notFound,
        Placed<String> failed,
        Mishaps mishaps)
        implements Step {
    @Override
    public List<Exit> exits() {
        return Exit.and(
                mishaps, Exit.alone("found", found), Exit.alone("not-found", notFound), Exit.alone("failed", failed));
    }

    @Override
    public boolean holdsCaller() {
        return true;
    }
}
