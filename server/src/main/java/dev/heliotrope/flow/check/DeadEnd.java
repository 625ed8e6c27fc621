package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.check.Terrain.Place;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Step;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Steps from which the call can neither end nor come to a human, whatever keys the caller presses. Where there are no keys to
 * press it is an {@link EndlessLoop}.
 */
final class DeadEnd implements WayRule {
    @Override
    public void check(Survey survey, Known known, Problems problems) {
        survey.lost().stream()
                .findFirst()
                .flatMap(survey.flow()::step)
                .map(Step::name)
                .ifPresent(name -> problems.error(
                        name.at(),
                        "dead-end",
                        "from step " + Quoted.of(name.value())
                                + " no key leads to the end of the call or to a human any more; the way into it: "
                                + survey.path().to(name.value())));
    }

    /** The flow's own, in the order of the file. */
    static Set<String> lost(Terrain terrain, Path path) {
        Set<String> ending = ending(terrain);
        List<Place> lost = terrain.places().values().stream()
                .filter(place -> !ending.contains(place.name()))
                .filter(place -> !place.isOwn() || path.leadsTo(place.name()))
                .toList();
        boolean keys = lost.stream().anyMatch(place -> place.ways().stream().anyMatch(Exit::acted));
        return keys
                ? lost.stream()
                        .filter(Place::isOwn)
                        .map(Place::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    private static Set<String> ending(Terrain terrain) {
        Set<String> ending = new HashSet<>();
        for (boolean grew = true; grew; ) {
            grew = false;
            for (Place place : terrain.places().sequencedValues().reversed()) {
                grew |= ends(place, ending) && ending.add(place.name());
            }
        }
        return ending;
    }

    private static boolean ends(Place place, Set<String> ending) {
        return place.ends()
                || place.step().leadsToHuman()
                || place.ways().stream().map(Exit::to).anyMatch(to -> ending.contains(to.value()));
    }
}
