package dev.heliotrope.rehearsal.coverage;

import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Transcript;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts where calls have been. Not for concurrent use. */
public final class Coverage {
    private final Set<Happening.Entered> entered = new HashSet<>();
    private final Set<Happening.Took> taken = new HashSet<>();

    public void add(Transcript call) {
        entered.addAll(call.all(Happening.Entered.class));
        taken.addAll(call.all(Happening.Took.class));
    }

    public FlowCoverage of(Flow flow) {
        List<Step> missed = flow.steps().values().stream()
                .filter(step -> !entered.contains(new Happening.Entered(flow.name(), name(step))))
                .toList();
        return new FlowCoverage(
                flow,
                missed,
                flow.steps().values().stream()
                        .flatMap(step -> step.exits().stream()
                                .filter(exit -> !isTaken(flow, step, exit))
                                .map(exit -> new FlowCoverage.Way(step, exit)))
                        .toList(),
                flow.mishaps().exits().filter(exit -> !isTaken(flow, exit)).toList());
    }

    private boolean isTaken(Flow flow, Step step, Exit exit) {
        return taken.contains(new Happening.Took(flow.name(), name(step), exit.outcome()));
    }

    private boolean isTaken(Flow flow, Exit ofAll) {
        return flow.steps().values().stream()
                .filter(step ->
                        step.mishaps().exits().noneMatch(own -> own.outcome().equals(ofAll.outcome())))
                .anyMatch(step -> isTaken(flow, step, ofAll));
    }

    private static String name(Step step) {
        return step.name().value();
    }
}
