package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
import java.util.stream.Stream;

/** A way leads to a step that there is not. */
final class UnknownStep implements FlowRule {
    @Override
    public void check(Flow flow, Known known, Problems problems) {
        Stream<Placed<String>> exits = flow.steps().values().stream()
                .flatMap(step -> step.exits().stream())
                .map(Exit::to);
        Stream<Placed<String>> mishaps = flow.mishaps().exits().map(Exit::to);
        Stream.concat(Stream.concat(Stream.of(flow.start()), exits), mishaps)
                .filter(to -> !to.value().isEmpty() && flow.step(to.value()).isEmpty())
                .distinct()
                .forEach(to -> problems.error(to.at(), "unknown-step", sentence(to.value(), flow)));
    }

    private static String sentence(String name, Flow flow) {
        return "there is no step " + Quoted.of(name)
                + DidYouMean.orList(name, flow.steps().keySet());
    }
}
