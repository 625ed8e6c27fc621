package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds a flow to every rule. The rules about ways through the flow are left out while a step's exits are not all known, since
 * all they would find then are the echoes of that.
 */
public final class FlowCheck {
    private static final List<FlowRule> ALWAYS = List.of(
            new UnknownStep(),
            new UndeclaredOutcome(),
            new NoReturn(),
            new UnknownName(),
            new NobodyFits(),
            new UnsaidPrompt(),
            new MissingValue(),
            new SurplusValue(),
            new WrongValue());
    private static final List<WayRule> OF_WAYS =
            List.of(new UnreachableStep(), new EndlessLoop(), new DeadEnd(), new BrokenPromise());

    private FlowCheck() {}

    /** A name that could not be read is empty, and has been reported by whoever read it. */
    public static void check(Flow flow, Known known, Problems problems) {
        ALWAYS.forEach(rule -> rule.check(flow, known, problems));
        if (isConnected(flow)) {
            Survey survey = Survey.of(flow);
            OF_WAYS.forEach(rule -> rule.check(survey, known, problems));
        }
    }

    private static boolean isConnected(Flow flow) {
        Stream<Exit> exits = flow.steps().values().stream().flatMap(step -> step.exits().stream());
        return flow.step(flow.start().value()).isPresent()
                && Stream.concat(exits, flow.mishaps().exits()).map(Exit::to).allMatch(to -> flow.step(to.value())
                        .isPresent());
    }
}
