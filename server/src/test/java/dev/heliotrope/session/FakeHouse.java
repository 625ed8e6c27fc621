package dev.heliotrope.session;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Opening;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.QueueStep;
import dev.heliotrope.routing.Rules;
import dev.heliotrope.routing.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Three agents, one queue that asks for the language, 15 s later for anybody. */
final class FakeHouse implements House {
    static final Language CZECH = new Language("cs");
    static final Language ENGLISH = new Language("en");
    static final Agent JANA = agent("jana", "201", Map.of(CZECH, 5, ENGLISH, 4));
    static final Agent PETR = agent("petr", "202", Map.of(CZECH, 4, ENGLISH, 3));
    static final Agent OLIVIA = agent("olivia", "241", Map.of(ENGLISH, 5));
    static final Queue SUPPORT = relaxing("support", 15);

    /** Anybody, at once. */
    static final Queue BILLING = new Queue(
            "billing",
            QueueStep.timeline(List.of(new QueueStep.From(Duration.ZERO, new Need(0, List.of(), Map.of())))),
            Duration.ofSeconds(20));

    Queue support = SUPPORT;
    Queue billing = BILLING;
    Function<CallFacts, Script> scripts = FakeScript::new;
    private final Map<String, Team> teams =
            Map.of("prague", new Team("prague", "Prague", "prague", new Always("Prague")));
    private final Rules rules = new Rules(Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofSeconds(5));
    private final List<Agent> agents = List.of(JANA, PETR, OLIVIA);

    /** Asks for the language, and later for anybody. */
    static Queue relaxing(String id, int seconds) {
        return new Queue(
                id,
                QueueStep.timeline(List.of(
                        new QueueStep.From(Duration.ZERO, new Need(3, List.of(), Map.of())),
                        new QueueStep.From(Duration.ofSeconds(seconds), new Need(0, List.of(), Map.of())))),
                Duration.ofSeconds(20));
    }

    private static Agent agent(String id, String extension, Map<Language, Integer> languages) {
        return new Agent(id, id, extension, "prague", languages, Map.of());
    }

    private record Always(String name) implements Calendar {
        @Override
        public ZoneId zone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Opening at(Instant at) {
            return new Opening(Opening.Rule.OPEN, "open");
        }

        @Override
        public Optional<Instant> nextChange(Instant at) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Door> door(PhoneNumber dialled) {
        return dialled.digits().equals("+420222000111") ? Optional.of(new Door("reception", CZECH)) : Optional.empty();
    }

    @Override
    public Optional<Script> script(String flow, CallFacts call) {
        return flow.equals("reception") ? Optional.of(scripts.apply(call)) : Optional.empty();
    }

    @Override
    public Optional<Queue> queue(String id) {
        return Stream.of(support, billing)
                .filter(queue -> queue.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Agent> agents() {
        return agents;
    }

    @Override
    public Map<String, Team> teams() {
        return teams;
    }

    @Override
    public Rules rules() {
        return rules;
    }

    @Override
    public Optional<Language> languageOfCountry(PhoneNumber caller) {
        return Optional.empty();
    }

    @Override
    public Language fallback() {
        return CZECH;
    }
}
