package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small contact centre to ask routing about. */
final class World {
    static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    static final Language CZECH = new Language("cs");
    static final Language ENGLISH = new Language("en");
    static final Language GREEK = new Language("el");

    static final Queue SUPPORT = new Queue(
            "support",
            QueueStep.timeline(List.of(
                    new QueueStep.From(Duration.ZERO, new Need(3, List.of(), Map.of("support", 2))),
                    new QueueStep.From(Duration.ofSeconds(15), new Need(1, List.of(), Map.of("support", 2))),
                    new QueueStep.From(Duration.ofSeconds(25), new Need(1, List.of(ENGLISH), Map.of("support", 2))),
                    new QueueStep.From(Duration.ofSeconds(60), new Need(0, List.of(), Map.of())))),
            Duration.ofSeconds(20));

    private final List<AgentState> agents = new ArrayList<>();

    /** Open until an instant. */
    record OpenUntil(String name, Instant end) implements Calendar {
        @Override
        public ZoneId zone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Opening at(Instant at) {
            return at.isBefore(end)
                    ? new Opening(Opening.Rule.OPEN, name + " open")
                    : new Opening(Opening.Rule.CLOSED, name + " closed since 18:00");
        }

        @Override
        public Optional<Instant> nextChange(Instant at) {
            return at.isBefore(end) ? Optional.of(end) : Optional.empty();
        }
    }

    static Map<String, Team> teams() {
        return Map.of(
                "prague",
                new Team("prague", "Prague", "prague", new OpenUntil("Prague", NOON.plusSeconds(3600))),
                "athens",
                new Team("athens", "Athens", "athens", new OpenUntil("Athens", NOON.minusSeconds(60))));
    }

    static Agent agent(String name, String team, Map<Language, Integer> languages) {
        return new Agent(name.toLowerCase(), name, "200", team, languages, Map.of("support", 4));
    }

    World with(Agent agent, Presence presence, PhoneState phone, int idleSeconds) {
        agents.add(
                new AgentState(agent, presence, phone, NOON.minusSeconds(idleSeconds), Duration.ZERO, List.of(), null));
        return this;
    }

    World ready(Agent agent, int idleSeconds) {
        return with(agent, Presence.SIGNED_IN, PhoneState.FREE, idleSeconds);
    }

    World with(AgentState state) {
        agents.add(state);
        return this;
    }

    Roster roster() {
        return new Roster(agents, teams());
    }

    static WaitingCall waiting(String id, Language language, int waitedSeconds) {
        return WaitingCall.of(new CallId(id), SUPPORT, language, Map.of(), NOON.minusSeconds(waitedSeconds), Map.of());
    }
}
