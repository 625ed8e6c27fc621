package dev.heliotrope.estimate;

import dev.heliotrope.routing.Trait;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

/** All who wait and are not being offered, by what they ask now. */
final class Queues {
    private final Map<Trait, Line> lines = new HashMap<>();

    void add(Trait asked, long turn) {
        lines.computeIfAbsent(asked, trait -> new Line()).add(turn);
    }

    void remove(Trait asked, long turn) {
        Line line = lines.get(asked);
        if (line != null) {
            line.remove(turn);
            if (line.size() == 0) {
                lines.remove(asked);
            }
        }
    }

    /** How many of an earlier turn ask what. */
    void before(long turn, ObjDoubleConsumer<Trait> then) {
        lines.forEach((asked, line) -> {
            int ahead = line.before(turn);
            if (ahead > 0) {
                then.accept(asked, ahead);
            }
        });
    }
}
