package dev.heliotrope.session;

import dev.heliotrope.call.Language;
import dev.heliotrope.routing.Agent;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** In which language to speak to an agent. */
final class Tongues {
    private Tongues() {}

    /** The agent's best; of equals the first by tag. Empty for an agent without languages. */
    static Optional<Language> best(Agent agent) {
        return agent.languages().entrySet().stream()
                .min(Comparator.comparing((Map.Entry<Language, Integer> known) -> -known.getValue())
                        .thenComparing(known -> known.getKey().tag()))
                .map(Map.Entry::getKey);
    }

    /** The caller's, which sets the agent's mind to it, if the agent speaks that. */
    static Language between(Agent agent, Language caller) {
        return agent.proficiency(caller) > 0 ? caller : best(agent).orElse(caller);
    }
}
