package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore.Story;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Team;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the history says of those who called on the day that follows the sun, by caller. */
record DayHistory(Map<DemoCaller, Story> stories, Map<String, Agent> agents, Map<String, Team> teams) {
    static DayHistory of(Map<DemoCaller, Story> stories, Settings settings) {
        Map<String, Agent> agents =
                settings.agents().stream().collect(Collectors.toUnmodifiableMap(Agent::id, Function.identity()));
        return new DayHistory(stories, agents, settings.teams());
    }

    Story story(DemoCaller caller) {
        return stories.getOrDefault(caller, Story.NONE);
    }

    /** Of somebody whose call is there. */
    Interaction call(DemoCaller caller) {
        return Interaction.of(story(caller).events());
    }

    Optional<Agent> agent(Interaction call) {
        return call.agent().map(agents::get);
    }

    Optional<Agent> agent(DemoCaller caller) {
        return agent(call(caller));
    }

    Optional<Team> team(Agent agent) {
        return Optional.ofNullable(teams.get(agent.team()));
    }

    /** The id of an agent's team; of nobody's, nothing. */
    String teamOf(String agent) {
        return Optional.ofNullable(agents.get(agent)).map(Agent::team).orElse("");
    }
}
