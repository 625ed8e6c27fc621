package dev.heliotrope.estimate;

import dev.heliotrope.routing.Trait;
import java.util.stream.Stream;

/** Agents who are asked for, or are not wanted, by name. */
final class Named {
    private Named() {}

    /** Their ids. */
    static Stream<String> in(Trait asked) {
        return switch (asked) {
            case Trait.OneOf one -> one.agents().stream();
            case Trait.All all -> all.traits().stream().flatMap(Named::in);
            case Trait.Any any -> any.traits().stream().flatMap(Named::in);
            case Trait.Not not -> in(not.trait());
            case Trait.Skill skill -> Stream.empty();
            case Trait.Speaks speaks -> Stream.empty();
        };
    }

    static boolean isAnybody(Trait asked) {
        return in(asked).findAny().isPresent();
    }
}
