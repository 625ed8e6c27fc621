package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is said to a caller: prompts one after the other, and the values that they speak. */
public record Words(List<Placed<String>> prompts, Map<String, FlowValue> with) {
    public static final Words NONE = new Words(List.of(), Map.of());

    public Words {
        prompts = List.copyOf(prompts);
        with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
    }

    Stream<Mention> mentions() {
        return Stream.concat(
                Mention.of(Mention.Kind.PROMPT, prompts),
                with.values().stream().flatMap(value -> value.mentions().stream()));
    }
}
