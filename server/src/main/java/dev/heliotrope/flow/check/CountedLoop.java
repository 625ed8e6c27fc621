package dev.heliotrope.flow.check;

import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.check.Terrain.Place;
import dev.heliotrope.flow.tree.BranchStep;
import dev.heliotrope.flow.tree.CallFlowStep;
import dev.heliotrope.flow.tree.CallbackStep;
import dev.heliotrope.flow.tree.CollectStep;
import dev.heliotrope.flow.tree.DirectDial;
import dev.heliotrope.flow.tree.LookUpStep;
import dev.heliotrope.flow.tree.MenuStep;
import dev.heliotrope.flow.tree.SetStep;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.SurveyStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes those ways out of circles that are gone so many times at most: out of a branch that asks for a counter with which the circle
 * counts on, and with which nothing else on it meddles. What then is left of circles has no bound.
 */
final class CountedLoop {
    /** Fewer than the steps between two words to the caller that the machine takes for a circle. */
    private static final int MOST_UNHEARD = 80;

    /** In a flow with more of them nobody sees the bounds; and each takes a walk through all of it. */
    private static final int MOST_LOOKED_AT = 100;

    private final Terrain terrain;
    private final Map<String, List<String>> ways;
    private int looked;

    private CountedLoop(Terrain terrain, Map<String, List<String>> ways) {
        this.terrain = terrain;
        this.ways = ways;
    }

    /** {@code ways} by place; the bounded ones are gone from it after this. */
    static void cut(Terrain terrain, Map<String, List<String>> ways) {
        CountedLoop loops = new CountedLoop(terrain, ways);
        boolean cut = true;
        while (cut) {
            cut = terrain.places().values().stream().anyMatch(loops::cutFrom);
        }
    }

    private boolean cutFrom(Place place) {
        if (!(place.step() instanceof BranchStep branch) || !ways.containsKey(place.name())) {
            return false;
        }
        List<String> all = ways.getOrDefault(place.name(), List.of());
        List<String> open =
                all.stream().filter(to -> !isBounded(place, branch, to)).toList();
        ways.put(place.name(), open);
        return open.size() < all.size();
    }

    private boolean isBounded(Place place, BranchStep branch, String to) {
        String prefix = prefix(place);
        List<Counter> counters = Counter.barring(branch, to.substring(prefix.length())).stream()
                .filter(counter -> isWhole(place, counter))
                .toList();
        if (counters.isEmpty() || ++looked > MOST_LOOKED_AT) {
            return false;
        }
        Set<String> circle = circle(place.name(), to, Set.of());
        return !circle.isEmpty()
                && circle.stream().allMatch(name -> name.startsWith(prefix))
                && counters.stream().anyMatch(counter -> bounds(counter, place, to, circle));
    }

    private boolean bounds(Counter counter, Place branch, String to, Set<String> circle) {
        Set<String> counting = new HashSet<>();
        for (String name : circle) {
            Place place = terrain.place(name).orElseThrow();
            boolean same = prefix(place).equals(prefix(branch));
            if (same && place.step() instanceof SetStep set && counter.isCounted(set.assignments())) {
                counting.add(name);
            } else if (same && writes(place.step(), counter)) {
                return false;
            }
        }
        return !counting.isEmpty()
                && circle(branch.name(), to, counting).isEmpty()
                && (isHeardOf(branch, to) || (long) counter.limit() * circle.size() <= MOST_UNHEARD);
    }

    /** Whether each round takes the caller some time; the machine ends a call that goes round quickly for long. */
    private boolean isHeardOf(Place branch, String to) {
        Set<String> holding = terrain.places().values().stream()
                .filter(place -> place.step().holdsCaller())
                .map(Place::name)
                .collect(Collectors.toSet());
        return circle(branch.name(), to, holding).isEmpty();
    }

    private static boolean isWhole(Place place, Counter counter) {
        return Optional.ofNullable(place.flow().variables().get(counter.variable()))
                .filter(variable -> variable.type() == ValueType.WHOLE_NUMBER && !variable.secret())
                .isPresent();
    }

    /** What its flow's steps are called by here, in front of their names. */
    private static String prefix(Place place) {
        return place.name()
                .substring(
                        0, place.name().length() - place.step().name().value().length());
    }

    private static boolean writes(Step step, Counter counter) {
        String variable = counter.variable();
        return switch (step) {
            case SetStep set -> counter.isGiven(set.assignments());
            case LookUpStep lookUp -> counter.isGiven(lookUp.results());
            case CallFlowStep call ->
                call.results().stream().anyMatch(each -> each.ours().value().equals(variable));
            case CollectStep collect -> collect.into().value().equals(variable);
            case MenuStep menu ->
                menu.directDial().map(DirectDial::into).stream()
                        .anyMatch(into -> into.value().equals(variable));
            case SurveyStep survey ->
                survey.into().stream().anyMatch(into -> into.value().equals(variable));
            case CallbackStep callback ->
                callback.times().flatMap(CallbackStep.Times::into).stream()
                        .anyMatch(into -> into.value().equals(variable));
            default -> false;
        };
    }

    /** The places on ways from {@code to} back to this place, itself among them; none if there is no such way that spares these. */
    private Set<String> circle(String place, String to, Set<String> spared) {
        Set<String> circle = reached(to, ways, spared);
        circle.retainAll(circle.contains(place) ? reached(place, backwards(), spared) : Set.of());
        return circle;
    }

    private Map<String, List<String>> backwards() {
        Map<String, List<String>> back = new HashMap<>();
        ways.keySet().forEach(name -> back.put(name, new ArrayList<>()));
        ways.forEach((from, all) ->
                all.forEach(to -> back.getOrDefault(to, new ArrayList<>()).add(from)));
        return back;
    }

    private static Set<String> reached(String from, Map<String, List<String>> ways, Set<String> spared) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String name = next.remove();
            if (ways.containsKey(name) && !spared.contains(name) && reached.add(name)) {
                next.addAll(ways.getOrDefault(name, List.of()));
            }
        }
        return reached;
    }
}
