package dev.heliotrope.flow.check;

import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
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

    /** The ways of a flow that lead to a human, worked out once for all its languages. */
    record Ways(Flow flow, List<Step> steps, Map<String, List<Exit>> exits) {
        static Ways of(Flow flow) {
            Map<String, List<Exit>> all = new HashMap<>();
            flow.steps().forEach((name, step) -> all.put(name, step.leadsToHuman() ? List.of() : step.ways()));
            Set<String> towards = towards(flow, all);
            all.keySet().retainAll(towards);
            all.replaceAll((name, exits) -> exits.stream()
                    .filter(exit -> towards.contains(exit.to().value()))
                    .toList());
            List<Step> steps = flow.steps().sequencedValues().reversed().stream()
                    .filter(step -> towards.contains(step.name().value()))
                    .toList();
            return new Ways(flow, steps, all);
        }

        /** The steps from which a human can be reached, if all goes well. */
        private static Set<String> towards(Flow flow, Map<String, List<Exit>> exits) {
            Set<String> towards = new HashSet<>();
            for (boolean grew = true; grew; ) {
                grew = false;
                for (Step step : flow.steps().sequencedValues().reversed()) {
                    String name = step.name().value();
                    boolean leads = step.leadsToHuman()
                            || exits.getOrDefault(name, List.of()).stream()
                                    .anyMatch(exit -> towards.contains(exit.to().value()));
                    grew |= leads && towards.add(name);
                }
            }
            return towards;
        }
    }

    WayToHuman(Ways ways, ToLongFunction<Step> costOfStep, ToLongBiFunction<Step, Exit> costOfExit) {
        this.ways = ways;
        this.costOfExit = costOfExit;
        ways.steps().forEach(step -> costsOfSteps.put(step.name().value(), costOfStep.applyAsLong(step)));
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Step step : ways.steps()) {
                changed |= improve(step);
            }
        }
    }

    /** Empty if no human can be reached, or not for sure. */
    Optional<Long> cost() {
        return Optional.of(of(ways.flow().start().value())).filter(cost -> cost != ENDLESS);
    }

    boolean isThere() {
        return ways.exits().containsKey(ways.flow().start().value());
    }

    /** The steps of the worst way; where it is endless the first step of the circle comes again at the end. */
    List<String> steps() {
        List<String> way = new ArrayList<>();
        Optional<Step> at = ways.flow().step(ways.flow().start().value());
        while (at.isPresent()) {
            Step step = at.get();
            boolean again = way.contains(step.name().value());
            way.add(step.name().value());
            at = again
                    ? Optional.empty()
                    : decisive(step).flatMap(exit -> ways.flow().step(exit.to().value()));
        }
        return way;
    }

    private boolean improve(Step step) {
        String name = step.name().value();
        long beyond = step.leadsToHuman()
                ? 0
                : decisive(step).map(exit -> through(step, exit)).orElse(ENDLESS);
        long total = beyond == ENDLESS || step.leadsToHuman() ? beyond : beyond + costsOfSteps.getOrDefault(name, 0L);
        Long before = costs.put(name, total);
        return before == null || before != total;
    }

    /** The exit that the worst way takes: the best of those that the caller chooses, or one that is worse and not chosen. */
    private Optional<Exit> decisive(Step step) {
        Exit best = null;
        Exit worst = null;
        for (Exit exit : ways.exits().getOrDefault(step.name().value(), List.of())) {
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

    private long of(String step) {
        return costs.getOrDefault(step, ENDLESS);
    }
}
