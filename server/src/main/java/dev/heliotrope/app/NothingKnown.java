package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.tree.Mention;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** For reading a flow without judging it. */
record NothingKnown() implements Known {
    @Override
    public Collection<String> names(Mention.Kind kind) {
        return List.of();
    }

    @Override
    public boolean isSaid(String prompt, Language language) {
        return true;
    }

    @Override
    public Set<String> values(String prompt) {
        return Set.of();
    }
}
