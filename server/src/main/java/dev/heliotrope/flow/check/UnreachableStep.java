package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No way leads to a step. Told of the first only, since whoever mends it has mended all that only it leads to. */
final class UnreachableStep implements WayRule {
    @Override
    public void check(Survey survey, Known known, Problems problems) {
        Flow flow = survey.flow();
        Set<String> told = new HashSet<>();
        flow.steps().values().stream()
                .filter(step -> !survey.path().leadsTo(step.name().value()))
                .sorted(Comparator.comparing(step -> !leading(step, flow).isEmpty()))
                .filter(step -> !told.contains(step.name().value()))
                .forEach(step -> {
                    int behind = behind(step, flow, survey, told);
                    problems.error(step.name().at(), "unreachable-step", sentence(step, flow, behind));
                });
    }

    /** The other steps that lead there, all of them unreached; a step that some lead to is first only where they go in a circle. */
    private static List<String> leading(Step step, Flow flow) {
        return flow.steps().values().stream()
                .filter(other -> !other.equals(step) && leads(other, step))
                .map(other -> Quoted.of(other.name().value()))
                .toList();
    }

    private static boolean leads(Step one, Step other) {
        return one.exits().stream()
                .anyMatch(exit -> exit.to().value().equals(other.name().value()));
    }

    /** How many steps behind this one are not reached either, and are told of with it. */
    private static int behind(Step first, Flow flow, Survey survey, Set<String> told) {
        Deque<Step> ahead = new ArrayDeque<>(List.of(first));
        told.add(first.name().value());
        int behind = 0;
        while (!ahead.isEmpty()) {
            for (Exit exit : ahead.remove().exits()) {
                String to = exit.to().value();
                Step next = flow.steps().get(to);
                if (next != null && !survey.path().leadsTo(to) && told.add(to)) {
                    ahead.add(next);
                    behind++;
                }
            }
        }
        return behind;
    }

    private static String sentence(Step step, Flow flow, int behind) {
        List<String> leading = leading(step, flow);
        return "no way leads to step " + Quoted.of(step.name().value())
                + (leading.isEmpty() ? "" : " but from " + DidYouMean.list(leading) + ", where no call comes either")
                + switch (behind) {
                    case 0 -> "";
                    case 1 -> ", and 1 step behind it";
                    default -> ", and " + behind + " steps behind it";
                };
    }
}
