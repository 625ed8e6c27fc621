package dev.heliotrope.app;

import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.prompt.CommonUtterances;
import dev.heliotrope.prompt.PromptBook;
import dev.heliotrope.prompt.PromptEdition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All that a server may have to say: today's prompts, and what versions of flows say that answer, or go on for their calls. */
record Repertoire(PromptBook prompts, Set<PromptEdition> editions) {
    static Repertoire of(Snapshot snapshot, Premises premises) {
        Set<PromptEdition> editions = new LinkedHashSet<>();
        add(snapshot.flows().values(), editions);
        add(premises.old().all().stream().map(OldVersions.Old::flow).toList(), editions);
        return new Repertoire(snapshot.prompts(), editions);
    }

    /** What a flow calls it brings along. */
    private static void add(Collection<Flow> flows, Set<PromptEdition> to) {
        for (Flow flow : flows) {
            if (flow.edition() instanceof PromptEdition edition) {
                to.add(edition);
            }
            add(flow.calls().values(), to);
        }
    }

    /** What is likely to be heard, most of it today's. */
    List<Utterance> likely() {
        Set<Utterance> all = new LinkedHashSet<>(CommonUtterances.of(prompts));
        editions.forEach(edition -> all.addAll(edition.besides(prompts)));
        return List.copyOf(all);
    }
}
