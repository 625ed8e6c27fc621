package dev.heliotrope.forecast;

import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Queue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What if there were so many callers, and so many agents more or fewer?
 *
 * @param target within which a caller should be answered
 * @param ringing how long an agent's phone rings before it is answered
 * @param changes agents more, or fewer where it is below zero, by team
 */
public record Scenario(
        LocalDate from,
        int days,
        ZoneId zone,
        long seed,
        Duration target,
        Duration ringing,
        List<Traffic> traffic,
        Map<String, Integer> changes) {
    public Scenario {
        traffic = List.copyOf(traffic);
        changes = Map.copyOf(changes);
    }

    /** The same callers for every plan, so that all that differs is what the plan makes of them. */
    public Outlook with(Plan plan, Function<String, @Nullable Queue> queues) {
        var begin = from.atStartOfDay(zone).toInstant();
        var end = from.plusDays(days).atStartOfDay(zone).toInstant();
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < traffic.size(); i++) {
            // a stream of numbers for each, so that one more stream of callers does not change the others
            arrivals.addAll(traffic.get(i).arrivals(begin, end, new SplittableRandom(seed * 1_000 + i)));
        }
        arrivals.sort(Comparator.comparing(Arrival::at));
        return with(arrivals, plan, queues);
    }

    /** With these callers instead of the traffic. */
    public Outlook with(List<Arrival> arrivals, Plan plan, Function<String, @Nullable Queue> queues) {
        var begin = from.atStartOfDay(zone).toInstant();
        var end = from.plusDays(days).atStartOfDay(zone).toInstant();
        return new Simulation(plan, queues, ringing, begin).run(arrivals, end, target);
    }

    /** New agents are like those whom the team has, in turn; the last ones go first. A team never has fewer than none. */
    public Plan changed(Plan plan) {
        List<Agent> agents = new ArrayList<>(plan.agents());
        changes.forEach((team, change) -> {
            List<Agent> now = plan.agents().stream()
                    .filter(agent -> agent.team().equals(team))
                    .toList();
            for (int i = 0; i < change && !now.isEmpty(); i++) {
                agents.add(another(now.get(i % now.size()), i));
            }
            for (int i = 0; i < Math.min(-change, now.size()); i++) {
                agents.remove(now.get(now.size() - 1 - i));
            }
        });
        return new Plan(agents, plan.teams(), plan.reserves(), plan.rules());
    }

    private static Agent another(Agent like, int number) {
        return new Agent(
                like.id() + "+" + (number + 1),
                like.name(),
                like.extension(),
                like.team(),
                like.languages(),
                like.skills(),
                like.capacity());
    }
}
