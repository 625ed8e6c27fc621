package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.time.Duration;
import java.util.List;

/** Asks for a message and records it. */
public record VoicemailStep(
        Placed<String> name,
        String box,
        Words words,
        Duration most,
        Duration silence,
        Placed<String> left,
        Placed<String> nothing,
        Placed<String> failed,
        Mishaps mishaps)
        implements Step {
    @Override
    public List<Exit> exits() {
        return Exit.and(
                mishaps, Exit.byAct("left", left), Exit.alone("nothing", nothing), Exit.alone("failed", failed));
    }

    @Override
    public boolean holdsCaller() {
        return true;
    }

    @Override
    public List<Words> spoken() {
        return List.of(words);
    }

    @Override
    public List<Mention> mentions() {
        return words.mentions().toList();
    }
}
