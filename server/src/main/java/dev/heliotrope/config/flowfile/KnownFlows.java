package dev.heliotrope.config.flowfile;

import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.check.KnownBesides;
import dev.heliotrope.flow.tree.Mention;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What is known besides flows, and the flows that can be called. */
record KnownFlows(Known rest, Set<String> flows) implements KnownBesides {
    @Override
    public Collection<String> names(Mention.Kind kind) {
        return kind == Mention.Kind.FLOW ? new TreeSet<>(flows) : rest.names(kind);
    }
}
