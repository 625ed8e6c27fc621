package dev.heliotrope.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes down what a distributor tells. */
final class Told implements Announcer {
    final List<Decision> decisions = new ArrayList<>();
    final TreeMap<String, String> steps = new TreeMap<>();
    final TreeMap<String, String> exhausted = new TreeMap<>();

    @Override
    public void offered(Decision decision) {
        decisions.add(decision);
    }

    @Override
    public void relaxed(Supplier<WaitingCall> of) {
        WaitingCall call = of.get();
        steps.put(call.call().value(), call.place().toString());
    }

    @Override
    public void exhausted(WaitingCall call, End end) {
        exhausted.put(call.call().value(), call.place() + " " + end);
    }

    void forget() {
        decisions.clear();
        steps.clear();
        exhausted.clear();
    }
}
