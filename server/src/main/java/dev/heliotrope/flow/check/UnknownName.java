package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Mention;
import java.util.Collection;
import java.util.Locale;

/** A step needs a queue, calendar, prompt, skill or language that is not configured. */
final class UnknownName implements FlowRule {
    @Override
    public void check(Flow flow, Known known, Problems problems) {
        flow.steps().values().stream()
                .flatMap(step -> step.mentions().stream())
                .filter(mention -> !mention.name().value().isEmpty() && known.isReadable(mention.kind()))
                .forEach(mention -> check(mention, known.names(mention.kind()), problems));
    }

    private static void check(Mention mention, Collection<String> names, Problems problems) {
        String name = mention.name().value();
        if (!names.contains(name)
                && mention.kind() == Mention.Kind.PROMPT
                && name.strip().contains(" ")) {
            problems.error(
                    mention.name().at(),
                    "unknown-prompt",
                    "there is no prompt " + Quoted.of(name)
                            + "; a prompt is named here by its key, and what it says stands in the catalogues, as in welcome:"
                            + " \"...\"");
        } else if (!names.contains(name)) {
            String kind = mention.kind().name().toLowerCase(Locale.ROOT);
            String sentence = "there is no " + kind + " " + Quoted.of(name) + DidYouMean.orList(name, names);
            problems.error(mention.name().at(), "unknown-" + kind, sentence);
        }
    }
}
