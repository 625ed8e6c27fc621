package dev.heliotrope.journal;

import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Queue;
import java.util.HashMap;
import java.util.Map;

/** What the names in a journal stand for: queues and agents as configured. */
public record Known(Map<String, Queue> queues, Map<String, Agent> agents) {
    public Known {
        queues = Map.copyOf(queues);
        agents = Map.copyOf(agents);
    }

    public static Known of(Plan plan, Map<String, Queue> queues) {
        Map<String, Agent> agents = new HashMap<>();
        plan.agents().forEach(agent -> agents.put(agent.id(), agent));
        return new Known(queues, agents);
    }

    /** @throws JournalException for a queue that is not configured */
    Queue queue(String id) {
        Queue queue = queues.get(id);
        if (queue == null) {
            throw new JournalException("the configuration has no queue " + id + ", which the journal names");
        }
        return queue;
    }

    /** Somebody who is configured no more has nothing but the name; routing passes them over. */
    Agent agent(String id) {
        Agent agent = agents.get(id);
        return agent == null ? new Agent(id, id, "", "", Map.of(), Map.of()) : agent;
    }
}
