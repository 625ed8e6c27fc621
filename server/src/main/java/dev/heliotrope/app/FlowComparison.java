package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowDiff;
import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.config.flowfile.FlowFiles.Source;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.flow.tree.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is different between two versions of a flow, and of the flows that both of them call. */
final class FlowComparison {
    private final FlowFiles files = new FlowFiles(new NothingKnown(), new CelExpressions());
    private final Choice beside;
    private final Set<String> names;

    FlowComparison(Project project) {
        this.beside = Choice.released(project);
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
        for (String call : deepest > 0 ? other.calls() : List.<String>of()) {
            called(before, call)
                    .ifPresent(was -> called(after, call).ifPresent(is -> between(was, is, deepest - 1).stream()
                            .map(sentence -> "flow " + call + ", which it calls: " + sentence)
                            .filter(sentence -> !sentences.contains(sentence))
                            .forEach(sentences::add)));
        }
        return sentences;
    }

    /** As far as it can be read: that it speaks of a queue which is no more does not keep it from being compared. */
    private FlowDiff.Version read(Source source) {
        return files.toCompare(source.file())
                .orElseThrow(
                        () -> new Refused(1, Loading.shown(source.file()) + " is no flow; heliotrope check says why"));
    }

    private Optional<Source> called(Source caller, String name) {
        return caller.kept()
                .map(kept -> Optional.ofNullable(kept.get(name)))
                .orElseGet(() -> Optional.of(name).filter(names::contains).map(beside::source));
    }
}
