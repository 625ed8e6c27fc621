package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.Collection;
import java.util.stream.Stream;

/** A name in a step of something that is defined elsewhere. */
public record Mention(Kind kind, Placed<String> name) {
    public enum Kind {
        PROMPT,
        CALENDAR,
        QUEUE,
        SKILL,
        AGENT,
        LANGUAGE,
        SERVICE,
        ARTICLE,
        DESTINATION,
        EXTENSION,
        SWITCH,
        FLOW
    }

    static Stream<Mention> of(Kind kind, Collection<Placed<String>> names) {
        return names.stream().map(name -> new Mention(kind, name));
    }
}
