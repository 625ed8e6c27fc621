package dev.heliotrope.flow.check;

import dev.heliotrope.flow.check.Terrain.Place;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/**
 * The worst way to a human, for a caller who wants one: where a key decides, the caller presses the best; where something else
 * does (the hour, a condition, silence, wrong keys), the worst happens. Ways on which no human can be reached any more, such as
 * out of hours, do not count, nor does what cannot be done. A circle in which a caller can be kept makes the way endless.
 */
final class WayToHuman {
    private static final long ENDLESS = Long.MAX_VALUE;
    /** Ways out by which a caller who acted did not get what they wanted. */
    private static final Set<String> MISSES = Set.of("invalid", "failed", "wrong", "refused");

    private final Ways ways;
    private final Map<String, Long> costsOfSteps = new HashMap<>();
    private final ToLongBiFunction<Step, Exit> costOfExit;
    private final Map<String, Long> costs = new HashMap<>();

    /** The ways of a flow, and of those that it calls, that lead to a human, worked out once for all its languages. */
    record Ways(Terrain terrain, List<Place> places, Map<String, List<Exit>> exits) {
        static Ways of(Terrain terrain) {
            Map<String, List<Exit>> all = new HashMap<>();
            terrain.places()
                    .forEach((name, place) -> all.put(name, place.step().leadsToHuman() ? List.of() : place.ways()));
            Set<String> towards = towards(terrain, all);
            all.keySet().retainAll(towards);
            all.replaceAll((name, exits) -> exits.stream()
                    .filter(exit -> towards.contains(exit.to().value()))
                    .toList());
            List<Place> places = terrain.places().sequencedValues().reversed().stream()
                    .filter(place -> towards.contains(place.name()))
                    .toList();
            return new Ways(terrain, places, all);
        }

        /** The places from which a human can be reached, if all goes well. */
        private static Set<String> towards(Terrain terrain, Map<String, List<Exit>> exits) {
            Set<String> towards = new HashSet<>();
            for (boolean grew = true; grew; ) {
                grew = false;
                for (Place place : terrain.places().sequencedValues().reversed()) {
                    boolean leads = place.step().leadsToHuman()
                            || exits.getOrDefault(place.name(), List.of()).stream()
                                    .anyMatch(exit -> towards.contains(exit.to().value()));
                    grew |= leads && towards.add(place.name());
                }
            }
            return towards;
        }

        String start() {
            return terrain.flow().start().value();
        }
    }

    WayToHuman(Ways ways, ToLongFunction<Step> costOfStep, ToLongBiFunction<Step, Exit> costOfExit) {
        this.ways = ways;
        this.costOfExit = costOfExit;
        ways.places().forEach(place -> costsOfSteps.put(place.name(), costOfStep.applyAsLong(place.step())));
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Place place : ways.places()) {
                changed |= improve(place);
            }
        }
    }

    /** Empty if no human can be reached, or not for sure. */
    Optional<Long> cost() {
        return Optional.of(of(ways.start())).filter(cost -> cost != ENDLESS);
    }

    boolean isThere() {
        return ways.exits().containsKey(ways.start());
    }

    /** The places of the worst way; where it is endless the first of the circle comes again at the end. */
    List<String> steps() {
        List<String> way = new ArrayList<>();
        Optional<Place> at = ways.terrain().place(ways.start());
        while (at.isPresent()) {
            Place place = at.get();
            boolean again = way.contains(place.name());
            way.add(place.name());
            at = again
                    ? Optional.empty()
                    : decisive(place)
                            .flatMap(exit -> ways.terrain().place(exit.to().value()));
        }
        return way;
    }

    private boolean improve(Place place) {
        Step step = place.step();
        long beyond = step.leadsToHuman()
                ? 0
                : decisive(place).map(exit -> through(step, exit)).orElse(ENDLESS);
        long total = beyond == ENDLESS || step.leadsToHuman()
                ? beyond
                : beyond + costsOfSteps.getOrDefault(place.name(), 0L);
        Long before = costs.put(place.name(), total);
        return before == null || before != total;
    }

    /** The exit that the worst way takes: the best of those that the caller chooses, or one that is worse and not chosen. */
    private Optional<Exit> decisive(Place place) {
        Step step = place.step();
        Exit best = null;
        Exit worst = null;
        for (Exit exit : ways.exits().getOrDefault(place.name(), List.of())) {
            if (isChosen(exit)) {
                best = best == null || through(step, exit) < through(step, best) ? exit : best;
            } else {
                worst = worst == null || through(step, exit) > through(step, worst) ? exit : worst;
            }
        }
        boolean chosen = best != null && (worst == null || through(step, best) >= through(step, worst));
        return Optional.ofNullable(chosen ? best : worst);
    }

    private static boolean isChosen(Exit exit) {
        return exit.acted() && !MISSES.contains(exit.outcome());
    }

    private long through(Step step, Exit exit) {
        long beyond = of(exit.to().value());
        return beyond == ENDLESS ? ENDLESS : beyond + costOfExit.applyAsLong(step, exit);
    }

    private long of(String place) {
        return costs.getOrDefault(place, ENDLESS);
    }
}
