package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is said to a caller: prompts one after the other, and the values that they speak. {@code written} says where those stand that
 * the flow gives.
 */
public record Words(List<Placed<String>> prompts, Map<String, FlowValue> with, Map<String, Written> written) {
    /** Where the name of a value stands, and where the value. */
    public record Written(Position name, Position value) {}

    public static final Words NONE = new Words(List.of(), Map.of());

    public Words {
        prompts = List.copyOf(prompts);
        with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }

    /** With values that are not the flow's. */
    public Words(List<Placed<String>> prompts, Map<String, FlowValue> with) {
        this(prompts, with, Map.of());
    }

    Stream<Mention> mentions() {
        return Stream.concat(
                Mention.of(Mention.Kind.PROMPT, prompts),
                with.values().stream().flatMap(value -> value.mentions().stream()));
    }
}
