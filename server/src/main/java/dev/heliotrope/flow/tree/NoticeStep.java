package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;
import java.util.stream.Stream;

/** Says something while a switch is on, and goes on. */
public record NoticeStep(
        Placed<String> name,
        Placed<String> when,
        Words words,
        boolean interruptible,
        Placed<String> said,
        Placed<String> next,
        Mishaps mishaps)
        implements Step {
    @Override
    public List<Exit> exits() {
        return Exit.and(mishaps, Exit.besides(Exit.alone("next", next), Exit.alone("said", said)));
    }

    @Override
    public List<Words> spoken() {
        return List.of(words);
    }

    @Override
    public List<Mention> mentions() {
        return Stream.concat(Stream.of(new Mention(Mention.Kind.SWITCH, when)), words.mentions())
                .toList();
    }

    @Override
    public boolean holdsCaller() {
        return true;
    }
}
