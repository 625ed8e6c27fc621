package dev.heliotrope.rehearsal.coverage;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import java.util.List;
import java.util.stream.Stream;

/** How much of a flow has been gone through: the steps never entered, and the ways out of steps never taken. */
public record FlowCoverage(Flow flow, List<Step> missedSteps, List<Way> missedWays, List<Exit> missedDefaults) {
    public record Way(Step step, Exit exit) {}

    /** A place in the flow's file where no call has been, and a sentence about it. */
    public record Gap(Position at, String sentence) {}

    public FlowCoverage {
        missedSteps = List.copyOf(missedSteps);
        missedWays = List.copyOf(missedWays);
        missedDefaults = List.copyOf(missedDefaults);
    }

    public int steps() {
        return flow.steps().size();
    }

    /** What the flow says of all its steps counts once, from whatever step it is gone. */
    public int ways() {
        int ofSteps = flow.steps().values().stream()
                .mapToInt(step -> step.exits().size())
                .sum();
        return ofSteps + Math.toIntExact(flow.mishaps().exits().count());
    }

    public int missed() {
        return missedWays.size() + missedDefaults.size();
    }

    /** Of steps and ways together; rounded down, so that 100 is all. */
    public int percent() {
        int all = steps() + ways();
        return all == 0 ? 100 : 100 * (all - missedSteps.size() - missed()) / all;
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
        Stream<Gap> defaults = missedDefaults.stream()
                .map(exit -> new Gap(exit.to().at(), "no call leaves any step by \"" + exit.outcome() + "\""));
        return Stream.of(steps, ways, defaults)
                .flatMap(gaps -> gaps)
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }
}
