package dev.heliotrope.flow.check;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Mention;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A prompt is not there in a language that the flow offers. Told where the flow first says it. */
final class UnsaidPrompt implements FlowRule {
    @Override
    public void check(Flow flow, Known known, Problems problems) {
        Collection<String> prompts = known.names(Mention.Kind.PROMPT);
        Collection<String> spoken = known.names(Mention.Kind.LANGUAGE);
        List<Language> languages = flow.languages().stream()
                .filter(language -> spoken.contains(language.tag()) && known.isReadable(language))
                .toList();
        Set<String> told = new HashSet<>();
        List<Gap> gaps = flow.steps().values().stream()
                .flatMap(step -> step.spoken().stream()
                        .flatMap(words -> words.prompts().stream())
                        .filter(prompt -> prompts.contains(prompt.value()) && told.add(prompt.value()))
                        .map(prompt -> new Gap(prompt, step.name().value(), missing(prompt.value(), languages, known))))
                .filter(gap -> !gap.missing().isEmpty())
                .toList();
        if (!gaps.isEmpty()) {
            Path path = new Path(flow);
            gaps.forEach(gap -> tell(gap, known, path.to(gap.step()), problems));
        }
    }

    private record Gap(Placed<String> prompt, String step, List<Language> missing) {}

    private static List<Language> missing(String prompt, List<Language> languages, Known known) {
        return languages.stream()
                .filter(language -> !known.isSaid(prompt, language))
                .toList();
    }

    private static void tell(Gap gap, Known known, String path, Problems problems) {
        List<Language> missing = gap.missing();
        String tags = missing.stream().map(Language::tag).collect(Collectors.joining(", "));
        String file = known.catalogue(missing.getFirst());
        problems.error(
                gap.prompt().at(),
                "unsaid-prompt",
                "prompt " + Quoted.of(gap.prompt().value()) + " is not there in " + tags + "; add it to "
                        + (missing.size() == 1 ? "" : "their catalogues, such as ") + file
                        + (path.isEmpty() ? "" : "; callers come to it by " + path));
    }
}
