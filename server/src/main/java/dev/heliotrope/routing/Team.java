package dev.heliotrope.routing;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Emergencies;
import dev.heliotrope.hours.Shift;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A team sits at a site and works by a calendar in its own zone.
 *
 * @param edge so long after it opens and before it closes the team is at the edge of its hours
 * @param handOver so long before the end of a shift no new call is offered
 * @param own calendars of those agents, by id, who have a shift or exceptions of their own
 */
public record Team(
        String id,
        String name,
        String site,
        Calendar calendar,
        Duration edge,
        Duration handOver,
        Map<String, Calendar> own) {
    public Team {
        own = Map.copyOf(own);
    }

    public Team(String id, String name, String site, Calendar calendar) {
        this(id, name, site, calendar, Duration.ZERO, Duration.ZERO, Map.of());
    }

    /** The team's own hours. */
    public Shift shift() {
        return new Shift(calendar, edge, handOver);
    }

    /** The hours of one of its agents, which are the team's unless the agent has others. */
    public Calendar calendarOf(String agent) {
        return own.getOrDefault(agent, calendar);
    }

    public Shift shiftOf(String agent) {
        return new Shift(calendarOf(agent), edge, handOver);
    }

    /** The same team while emergencies are in force, which close it for all of its agents. */
    public Team under(Emergencies emergencies) {
        Map<String, Calendar> closed = new HashMap<>();
        own.forEach((agent, hours) -> closed.put(agent, emergencies.over(id, hours)));
        return new Team(id, name, site, emergencies.over(id, calendar), edge, handOver, closed);
    }
}
