package dev.heliotrope.rehearsal.coverage;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import java.util.List;
import java.util.stream.Stream;

/** How much of a flow has been gone through: the steps never entered, and the ways out of steps never taken. */
public record FlowCoverage(Flow flow, List<Step> missedSteps, List<Way> missedWays) {
    public record Way(Step step, Exit exit) {}

    /** A place in the flow's file where no call has been, and a sentence about it. */
    public record Gap(Position at, String sentence) {}

    public FlowCoverage {
        missedSteps = List.copyOf(missedSteps);
        missedWays = List.copyOf(missedWays);
    }

    public int steps() {
        return flow.steps().size();
    }

    public int ways() {
        return flow.steps().values().stream()
                .mapToInt(step -> step.exits().size())
                .sum();
    }

    /** Of steps and ways together; rounded down, so that 100 is all. */
    public int percent() {
        int all = steps() + ways();
        return all == 0 ? 100 : 100 * (all - missedSteps.size() - missedWays.size()) / all;
    }

    /** The ways out of a step that was never entered are not told one by one. */
    public List<Gap> gaps() {
        Stream<Gap> steps = missedSteps.stream()
                .map(step -> new Gap(step.name().at(), "no call comes to step \"" + step.name() + "\""));
        Stream<Gap> ways = missedWays.stream()
                .filter(way -> !missedSteps.contains(way.step()))
                .map(way -> new Gap(
                        way.exit().to().at(),
                        "no call leaves step \"" + way.step().name() + "\" by \""
                                + way.exit().outcome() + "\""));
        return Stream.concat(steps, ways)
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }
}
