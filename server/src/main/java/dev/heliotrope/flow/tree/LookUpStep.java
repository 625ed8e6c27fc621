package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;

/** Asks a service of the company and keeps what is needed of the answer. */
public record LookUpStep(
        Placed<String> name,
        WrittenInquiry inquiry,
        List<SetStep.Assignment> results,
        Placed<String> found,
        Placed<String> notFound,
        Placed<String> failed,
        Mishaps mishaps)
        implements Step {
    public LookUpStep {
        results = List.copyOf(results);
    }

    @Override
    public List<Exit> exits() {
        return Exit.and(
                mishaps, Exit.alone("found", found), Exit.alone("not-found", notFound), Exit.alone("failed", failed));
    }

    @Override
    public List<Mention> mentions() {
        return inquiry.mentions();
    }

    @Override
    public boolean holdsCaller() {
        return true;
    }
}
