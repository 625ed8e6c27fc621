package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;

/** Tells a service of the company of something, and waits for its answer or does not. */
public record WebhookStep(
        Placed<String> name,
        WrittenInquiry inquiry,
        boolean awaited,
        Placed<String> next,
        Placed<String> failed,
        Mishaps mishaps)
        implements Step {
    @Override
    public List<Exit> exits() {
        return Exit.and(mishaps, Exit.besides(Exit.alone("next", next), Exit.alone("failed", failed)));
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
