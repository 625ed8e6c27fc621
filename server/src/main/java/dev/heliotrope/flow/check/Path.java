package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shortest ways from a flow's first step to its others, for sentences: {@code language -> menu -> support}. */
final class Path {
    private static final int LONGEST = 12;

    private final Map<String, String> before = new HashMap<>();

    /** What goes wrong is gone last, so that a way that goes well is shown wherever there is one. */
    Path(Flow flow) {
        String start = flow.start().value();
        follow(flow, "", List.of(start));
        follow(
                flow,
                start,
                flow.mishaps().exits().map(exit -> exit.to().value()).toList());
    }

    private void follow(Flow flow, String from, List<String> first) {
        Deque<String> ahead = new ArrayDeque<>();
        first.stream().filter(to -> before.putIfAbsent(to, from) == null).forEach(ahead::add);
        while (!ahead.isEmpty()) {
            String at = ahead.remove();
            flow.step(at).ifPresent(step -> step.exits().forEach(exit -> {
                if (before.putIfAbsent(exit.to().value(), at) == null) {
                    ahead.add(exit.to().value());
                }
            }));
        }
    }

    boolean leadsTo(String step) {
        return before.containsKey(step);
    }

    /** Empty if no way leads there. */
    String to(String step) {
        List<String> way = new ArrayList<>();
        for (String at = step; !at.isEmpty() && before.containsKey(at); at = before.get(at)) {
            way.add(at);
        }
        Collections.reverse(way);
        return shown(way);
    }

    static String shown(List<String> names) {
        List<String> way = names.stream().map(Quoted::plain).toList();
        return way.size() <= LONGEST
                ? String.join(" -> ", way)
                : String.join(" -> ", way.subList(0, LONGEST / 2)) + " -> ... -> "
                        + String.join(" -> ", way.subList(way.size() - LONGEST / 2, way.size()));
    }
}
