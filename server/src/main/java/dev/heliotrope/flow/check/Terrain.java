package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.CallFlowStep;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.ReturnStep;
import dev.heliotrope.flow.tree.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * All the places that a call of a flow can come to: its steps and, where it calls another flow, that one's steps, once for each
 * step that calls it. The ways of mishaps are left out: what goes wrong is no way to anywhere.
 */
final class Terrain {
    /** Flows that call each other often enough would come to more places than there is memory. */
    static final int MOST = 10_000;

    private final Flow flow;
    private final SequencedMap<String, Place> places = new LinkedHashMap<>();

    private Terrain(Flow flow) {
        this.flow = flow;
    }

    /**
     * {@code name} is the step's, behind the names of the steps that called its flow: {@code identify/ask-pin}. {@code flow} is the one that
     * the step is of.
     */
    record Place(String name, Step step, Flow flow, List<Exit> ways) {
        boolean isOwn() {
            return name.equals(step.name().value());
        }

        boolean ends() {
            return ways.isEmpty();
        }
    }

    /** Where a step of a called flow that returns leads. */
    private interface Back {
        Optional<Placed<String>> to(ReturnStep step);
    }

    static Terrain of(Flow flow) {
        Terrain terrain = new Terrain(flow);
        if (size(flow) <= MOST) {
            terrain.add(flow, "", back -> Optional.empty());
        }
        return terrain;
    }

    /** How many places there would be; stops counting where there are too many. */
    static int size(Flow flow) {
        long size = flow.steps().size();
        for (Step step : flow.steps().values()) {
            if (size <= MOST && step instanceof CallFlowStep call) {
                size += flow.calledBy(call).map(Terrain::size).orElse(0);
            }
        }
        return (int) Math.min(size, MOST + 1);
    }

    Flow flow() {
        return flow;
    }

    SequencedMap<String, Place> places() {
        return places;
    }

    Optional<Place> place(String name) {
        return Optional.ofNullable(places.get(name));
    }

    private void add(Flow from, String prefix, Back back) {
        from.steps().forEach((name, step) -> {
            places.put(prefix + name, new Place(prefix + name, step, from, ways(from, step, prefix, back)));
            if (step instanceof CallFlowStep call) {
                from.calledBy(call).ifPresent(called -> add(called, prefix + name + "/", behind(call, prefix)));
            }
        });
    }

    private static Back behind(CallFlowStep call, String prefix) {
        return step -> call.after(step.cameTo()).map(to -> new Placed<>(prefix + to.value(), to.at()));
    }

    private static List<Exit> ways(Flow from, Step step, String prefix, Back back) {
        if (step instanceof ReturnStep returns) {
            return back.to(returns).map(to -> new Exit("return", to, false)).stream()
                    .toList();
        }
        if (step instanceof CallFlowStep call && from.calledBy(call).isPresent()) {
            Placed<String> start = from.calledBy(call).orElseThrow().start();
            return List.of(
                    new Exit("call", new Placed<>(prefix + call.name() + "/" + start.value(), start.at()), false));
        }
        if (prefix.isEmpty()) {
            return step.ways();
        }
        List<Exit> ways = new ArrayList<>();
        for (Exit way : step.ways()) {
            Placed<String> to = way.to();
            ways.add(new Exit(way.outcome(), new Placed<>(prefix + to.value(), to.at()), way.acted()));
        }
        return ways;
    }
}
