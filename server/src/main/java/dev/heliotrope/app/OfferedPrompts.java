package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A flow in two languages wants its prompts in two: that other catalogues do not have them is no fault, as nobody can hear
 * them there. A prompt that no flow says is the server's own, or one that nobody says yet, and wanted in every language.
 *
 * @param said every prompt that some flow says
 * @param offered those, each with the languages that it is said in, as in {@code welcome/cs}
 */
record OfferedPrompts(Set<String> said, Set<String> offered) {
    static OfferedPrompts of(Collection<Flow> flows) {
        OfferedPrompts all = new OfferedPrompts(new HashSet<>(), new HashSet<>());
        flows.forEach(all::add);
        return all;
    }

    private void add(Flow flow) {
        flow.steps().values().stream()
                .flatMap(step -> step.spoken().stream())
                .flatMap(words -> words.prompts().stream())
                .map(Placed::value)
                .forEach(prompt -> {
                    said.add(prompt);
                    flow.languages().forEach(language -> offered.add(prompt + "/" + language));
                });
    }

    /** @param complete whether all flows could be read; while one cannot, who knows what it says */
    List<Diagnostic> without(List<Diagnostic> found, boolean complete) {
        return found.stream()
                .filter(each -> !each.code().equals("missing-prompt") || isWanted(each, complete))
                .toList();
    }

    private boolean isWanted(Diagnostic gap, boolean complete) {
        String file = gap.at().file();
        String language = file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
        return said.stream()
                .filter(prompt -> gap.sentence().startsWith("prompt " + Quoted.of(prompt) + " "))
                .findFirst()
                .map(prompt -> offered.contains(prompt + "/" + language))
                .orElse(complete);
    }
}
