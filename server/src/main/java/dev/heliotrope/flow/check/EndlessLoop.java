package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps that lead to each other in a circle although the caller does nothing, and no count ends it. A flow without such a circle comes
 * to an end with every caller who has put the phone aside.
 */
final class EndlessLoop implements WayRule {
    @Override
    public void check(Survey survey, Known known, Problems problems) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        survey.terrain().places().values().forEach(place -> ways.put(place.name(), aloneFrom(place)));
        ways.keySet().removeAll(survey.lost());
        dropWhatEnds(ways);
        if (!ways.isEmpty()) {
            CountedLoop.cut(survey.terrain(), ways);
        }
        for (dropWhatEnds(ways); !ways.isEmpty(); dropWhatEnds(ways)) {
            List<String> circle = circle(ways);
            report(circle, survey.flow(), problems);
            ways.keySet().removeAll(circle);
        }
    }

    private static List<String> aloneFrom(Terrain.Place place) {
        return place.ways().stream()
                .filter(exit -> !exit.acted())
                .map(Exit::to)
                .map(to -> to.value())
                .toList();
    }

    /** What is left has a way to something that is left. */
    private static void dropWhatEnds(Map<String, List<String>> ways) {
        boolean dropped = true;
        while (dropped) {
            dropped = ways.values().removeIf(to -> to.stream().noneMatch(ways::containsKey));
        }
    }

    /** Follows the ways until a step comes up again. */
    private static List<String> circle(Map<String, List<String>> ways) {
        List<String> walked = new ArrayList<>();
        String at = ways.keySet().iterator().next();
        while (!walked.contains(at)) {
            walked.add(at);
            at = ways.getOrDefault(at, List.of()).stream()
                    .filter(ways::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        return walked.subList(walked.indexOf(at), walked.size());
    }

    /** One that is within a flow that is called is told of there. */
    private static void report(List<String> circle, Flow flow, Problems problems) {
        circle.stream()
                .filter(name -> flow.step(name).isPresent())
                .findFirst()
                .ifPresent(first ->
                        report(beginningAt(first, circle), flow.step(first).orElseThrow(), problems));
    }

    private static List<String> beginningAt(String first, List<String> circle) {
        List<String> turned = new ArrayList<>(circle);
        Collections.rotate(turned, -circle.indexOf(first));
        turned.add(first);
        return turned;
    }

    private static void report(List<String> circle, Step first, Problems problems) {
        problems.error(
                first.name().at(),
                "endless-loop",
                "without the caller doing anything this goes on for ever: " + Path.shown(circle));
    }
}
