package dev.heliotrope.config.flowfile;

import dev.heliotrope.attribute.Attribute;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.Mention;
import dev.heliotrope.flow.tree.Wish;
import java.util.List;
import java.util.stream.Stream;

/** What was read of an agent as a wish of a flow, whose names the checks know. */
final class Wishes {
    private Wishes() {}

    static Wish of(Attribute asked) {
        Stream<Mention> mentions = Stream.of(
                        mentions(Mention.Kind.SKILL, asked.skills()),
                        mentions(Mention.Kind.LANGUAGE, asked.languages()),
                        mentions(Mention.Kind.AGENT, asked.agents()))
                .flatMap(named -> named);
        return new Wish(asked.trait(), asked.at(), mentions.toList());
    }

    private static Stream<Mention> mentions(Mention.Kind kind, List<Placed<String>> names) {
        return names.stream().map(name -> new Mention(kind, name));
    }
}
