package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import java.util.List;

/** No way leads to a step. */
final class UnreachableStep implements WayRule {
    @Override
    public void check(Survey survey, Known known, Problems problems) {
        Flow flow = survey.flow();
        flow.steps().values().stream()
                .map(Step::name)
                .filter(name -> !survey.path().leadsTo(name.value()))
                .forEach(name -> problems.error(name.at(), "unreachable-step", sentence(name.value(), flow)));
    }

    /** Tells of the steps that lead there but are not reached themselves, so that one mends the first of them only. */
    private static String sentence(String name, Flow flow) {
        List<String> leading = flow.steps().values().stream()
                .filter(step ->
                        step.exits().stream().anyMatch(exit -> exit.to().value().equals(name)))
                .map(step -> Quoted.of(step.name().value()))
                .toList();
        return "no way leads to step " + Quoted.of(name)
                + (leading.isEmpty() ? "" : " but from " + DidYouMean.list(leading) + ", where no call comes either");
    }
}
