package dev.heliotrope.routing;

import dev.heliotrope.call.CallEvent;
import java.util.Map;

/** A candidate who did not get the call. */
public record Loss(Agent agent, Refusal why) implements CallEvent.Lost {
    /** {@code "Nikos Georgiou: Czech 2 < 3"}. */
    public String words() {
        return agent.name() + ": " + why.words();
    }

    /** For programs: {@code {agent: nikos, reason: language, has: 2, asked: 3, words: …}}; texts and whole numbers. */
    @Override
    public Map<String, Object> facts() {
        return Facts.of(this);
    }
}
