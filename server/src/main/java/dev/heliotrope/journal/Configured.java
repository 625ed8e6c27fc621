package dev.heliotrope.journal;

import dev.heliotrope.hours.Emergencies;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.Engine;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.Team;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A configuration to replay with. {@code engine} makes the distributors. */
public record Configured(Plan plan, Known known, Engine engine) {
    public static Configured of(Plan plan, Map<String, Queue> queues) {
        return new Configured(plan, Known.of(plan, queues), Distributor::of);
    }

    /** The same while something closes teams at once. */
    public Configured under(Emergencies emergencies) {
        if (emergencies.inForce().isEmpty()) {
            return this;
        }
        Map<String, Team> closed = new HashMap<>();
        plan.teams().forEach((id, team) -> closed.put(id, team.under(emergencies)));
        return new Configured(new Plan(plan.agents(), closed, plan.reserves(), plan.rules()), known, engine);
    }

    /** Goes on where the journal begins: with offers off nobody may be offered while it is being made. */
    Distributor open(Entry.Opened opened, Announcer announcer) {
        Standing known = opened.known();
        if (opened.offering()) {
            return engine.of(plan, known, announcer, opened.at());
        }
        Standing withoutCallers = new Standing(known.agents(), List.of(), known.offers());
        Distributor made = engine.of(plan, withoutCallers, announcer, opened.at());
        made.offering(false, opened.at());
        known.waiting().forEach(call -> made.join(call, opened.at()));
        return made;
    }
}
