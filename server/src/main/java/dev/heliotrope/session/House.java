package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Reserve;
import dev.heliotrope.routing.Rules;
import dev.heliotrope.routing.Team;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: one immutable snapshot of all that is configured. A call keeps the one that it started with. */
public interface House {
    /** Empty for a number that is not ours. */
    Optional<Door> door(PhoneNumber dialled);

    /** The machine that runs a flow for one call; empty if there is no such flow. */
    Optional<Script> script(String flow, CallFacts call);

    /** The same on the version that a call began with; on today's where that one is kept no more. */
    default Optional<Script> script(String flow, String version, CallFacts call) {
        return script(flow, call);
    }

    /** The flow that answers a dialled number, in its version of today; empty for a number that leads to none. */
    default Optional<CallEvent.FlowVersion> answering(PhoneNumber dialled) {
        return Optional.empty();
    }

    Optional<Queue> queue(String id);

    List<Agent> agents();

    Map<String, Team> teams();

    /** Agents kept free for VIPs. */
    default List<Reserve> reserves() {
        return List.of();
    }

    /** What holds for all queues. */
    default Rules rules() {
        return Rules.USUAL;
    }

    default Plan plan() {
        return new Plan(agents(), teams(), reserves(), rules());
    }

    /** Cheap: whether that is the plan of this very snapshot. */
    default boolean isBy(Plan plan) {
        return plan.agents() == agents()
                && plan.teams() == teams()
                && plan.reserves() == reserves()
                && plan.rules() == rules();
    }

    /** The language of the country that a number is from, where it is known and we speak it. */
    Optional<Language> languageOfCountry(PhoneNumber caller);

    /** ISO 3166 code of the country that a number is from, where it is known. */
    default Optional<String> countryOf(PhoneNumber caller) {
        return Optional.empty();
    }

    /** The time zone of that country, where it has one for all. */
    default Optional<ZoneId> zoneOf(PhoneNumber caller) {
        return Optional.empty();
    }

    /** The time in which the house tells moments to those who dial this number and whose own time is not known. */
    default ZoneId here(PhoneNumber dialled) {
        return zoneOf(dialled).orElse(ZoneOffset.UTC);
    }

    /** How a caller of this number is spoken to, as far as the two numbers tell. */
    default Manner manner(PhoneNumber caller, PhoneNumber dialled) {
        Manner country = new Manner(null, countryOf(caller).orElse(null));
        return door(dialled).map(Door::manner).orElse(Manner.USUAL).or(country);
    }

    Language fallback();

    /** Where a dialled number leads, the language it speaks for, if any, and how its callers are spoken to. */
    record Door(String flow, @Nullable Language language, Manner manner) {
        public Door(String flow, @Nullable Language language) {
            this(flow, language, Manner.USUAL);
        }
    }
}
