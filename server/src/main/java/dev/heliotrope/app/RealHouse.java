package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Reserve;
import dev.heliotrope.routing.Rules;
import dev.heliotrope.routing.Team;
import dev.heliotrope.session.House;
import dev.heliotrope.session.Script;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The house, with a number of its own for each rehearsed call, behind which its flow plays as the test wants it. */
record RealHouse(House house, Map<PhoneNumber, RealScript> calls) implements House {
    @Override
    public Optional<Door> door(PhoneNumber dialled) {
        RealScript call = calls.get(dialled);
        return call == null
                ? house.door(dialled)
                : Optional.of(new Door(
                        call.test().flow(),
                        house.door(call.test().dialled()).map(Door::language).orElse(null),
                        house.door(call.test().dialled()).map(Door::manner).orElse(Manner.USUAL)));
    }

    @Override
    public Optional<Script> script(String flow, CallFacts facts) {
        RealScript call = calls.get(facts.dialled());
        return call == null ? house.script(flow, facts) : Optional.of(call.of(told(call, facts)));
    }

    /** What the server knows of this caller; but for the number, and the language that nobody could remember yet. */
    private CallFacts told(RealScript call, CallFacts facts) {
        @Nullable Language remembered = call.test().remembered().orElse(null);
        return new CallFacts(
                facts.from(),
                call.test().dialled(),
                remembered,
                facts.ofNumber(),
                facts.ofCountry(),
                facts.fallback(),
                facts.id(),
                call.test().manner().or(facts.manner()),
                facts.zone(),
                house.here(call.test().dialled()));
    }

    @Override
    public Optional<Queue> queue(String id) {
        return house.queue(id);
    }

    @Override
    public List<Agent> agents() {
        return house.agents();
    }

    @Override
    public Map<String, Team> teams() {
        return house.teams();
    }

    @Override
    public List<Reserve> reserves() {
        return house.reserves();
    }

    @Override
    public Rules rules() {
        return house.rules();
    }

    @Override
    public Optional<Language> languageOfCountry(PhoneNumber caller) {
        return house.languageOfCountry(caller);
    }

    @Override
    public Optional<String> countryOf(PhoneNumber caller) {
        return house.countryOf(caller);
    }

    @Override
    public Optional<ZoneId> zoneOf(PhoneNumber caller) {
        return house.zoneOf(caller);
    }

    @Override
    public ZoneId here(PhoneNumber dialled) {
        return house.here(dialled);
    }

    @Override
    public Language fallback() {
        return house.fallback();
    }
}
