package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowDiff;
import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.config.flowfile.FlowFiles.Source;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.prompt.PromptEdition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is different between two versions of a flow, and of the flows that both of them call. */
final class FlowComparison {
    private final FlowFiles files;
    private final Choice beside;
    private final Set<String> names;

    /** @param beside where the flows are that a file's flow calls */
    FlowComparison(Choice beside) {
        this.files = new FlowFiles(Loading.ofToday(beside.project()), new CelExpressions());
        this.beside = beside;
        this.names = beside.names();
    }

    List<String> between(Source before, Source after) {
        return between(before, after, Flow.DEEPEST);
    }

    /** Files that were never checked may call each other in a circle. */
    private List<String> between(Source before, Source after, int deepest) {
        FlowDiff.Version one = read(before);
        FlowDiff.Version other = read(after);
        List<String> sentences = new ArrayList<>(FlowDiff.between(one, other));
        sentences.addAll(words(one.flow(), other.flow()));
        for (String call : deepest > 0 ? other.calls() : List.<String>of()) {
            called(before, call)
                    .ifPresent(was -> called(after, call).ifPresent(is -> between(was, is, deepest - 1).stream()
                            .map(sentence -> "flow " + call + ", which it calls: " + sentence)
                            .filter(sentence -> !sentences.contains(sentence))
                            .forEach(sentences::add)));
        }
        return sentences;
    }

    /** That a prompt is said now, or no more, is told of the step. */
    private static List<String> words(Flow before, Flow after) {
        if (before.edition() instanceof PromptEdition was && after.edition() instanceof PromptEdition is) {
            Set<String> told = new TreeSet<>(before.prompts());
            told.addAll(after.prompts());
            told.removeIf(prompt ->
                    before.prompts().contains(prompt) && after.prompts().contains(prompt));
            return PromptEdition.changes(was, is, told);
        }
        return before.edition() == null
                        && after.edition() != null
                        && !before.prompts().isEmpty()
                ? List.of("what prompts said in the version before is not known: it was kept without them")
                : List.of();
    }

    /** As far as it can be read: that it speaks of a queue which is no more does not keep it from being compared. */
    private FlowDiff.Version read(Source source) {
        return files.toCompare(source, this::beside)
                .orElseThrow(
                        () -> new Refused(1, Loading.shown(source.file()) + " is no flow; heliotrope check says why"));
    }

    private Optional<Source> called(Source caller, String name) {
        return caller.kept().map(kept -> Optional.ofNullable(kept.get(name))).orElseGet(() -> beside(name));
    }

    private Optional<Source> beside(String name) {
        return Optional.of(name).filter(names::contains).map(beside::source);
    }
}
