package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.flow.tree.Flow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A flow in two languages wants its prompts in two: that other catalogues do not have them is no fault, as nobody can hear
 * them there. What the server says by itself is wanted in every language. Of a prompt that nobody says yet it is worth a warning
 * that it is not in all.
 *
 * @param said every prompt that some flow says
 * @param offered those, each with the languages that it is said in, by their tags
 */
record OfferedPrompts(Set<String> said, Map<String, Set<String>> offered) {
    /** Said without any flow: to who waits, to agents, by the dialplan, and within other prompts. */
    private static final Set<String> OWN = Set.of(
            "moment",
            "wait",
            "please-wait",
            "still-waiting",
            "queue-position",
            "queue-wait",
            "whisper",
            "signed-in",
            "paused",
            "signed-out",
            "article-part",
            "apology",
            "goodbye");

    static OfferedPrompts of(Collection<Flow> flows, Choice choice) {
        OfferedPrompts all = new OfferedPrompts(new HashSet<>(), new HashMap<>());
        flows.forEach(flow -> all.add(flow, choice.pinned(flow.name()).isPresent() && flow.edition() != null));
        return all;
    }

    /** @param kept whether it has words of its own, whatever the catalogues say */
    private void add(Flow flow, boolean kept) {
        List<String> tags =
                kept ? List.of() : flow.languages().stream().map(Language::tag).toList();
        Set<String> prompts = new HashSet<>();
        flow.steps().values().forEach(step -> step.spoken()
                .forEach(words -> words.prompts().forEach(prompt -> prompts.add(prompt.value()))));
        said.addAll(prompts);
        prompts.forEach(prompt ->
                offered.computeIfAbsent(prompt, each -> new HashSet<>()).addAll(tags));
    }

    /** @param complete whether all flows could be read; while one cannot, who knows what it says */
    List<Diagnostic> judged(List<Diagnostic> found, boolean complete) {
        return found.stream().flatMap(each -> judged(each, complete)).toList();
    }

    private Stream<Diagnostic> judged(Diagnostic each, boolean complete) {
        if (!each.code().equals("missing-prompt") || isOf(OWN, each)) {
            return Stream.of(each);
        }
        if (isOf(said, each)) {
            return offered.getOrDefault(prompt(each), Set.of()).contains(language(each))
                    ? Stream.of(each)
                    : Stream.empty();
        }
        return complete
                ? Stream.of(Diagnostic.warning(each.at(), each.code(), each.sentence() + "; no flow says it yet"))
                : Stream.empty();
    }

    private static boolean isOf(Set<String> prompts, Diagnostic gap) {
        return prompts.contains(prompt(gap));
    }

    /** What stands in the sentence's first quotes. */
    private static String prompt(Diagnostic gap) {
        return gap.sentence().split("\"", 3)[1];
    }

    private static String language(Diagnostic gap) {
        String file = gap.at().file();
        return file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
    }
}
