package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans, queues and requests by chance: small enough to ask everybody, mixed enough that everything comes up. */
final class RandomWorld {
    static final Instant START = Instant.parse("2026-03-03T12:00:00Z");
    private static final List<Language> LANGUAGES = List.of(new Language("cs"), new Language("en"), new Language("el"));
    private static final List<String> SKILLS = List.of("billing", "claims", "support");
    private static final int AGENTS = 9;

    final Random random;
    final List<Queue> queues = new ArrayList<>();

    /** Every other world is an ordinary day: steps give way by time alone, and most callers ask for much the same. */
    final boolean plain;

    RandomWorld(long seed) {
        random = new Random(seed);
        plain = seed % 2 != 0;
        for (int i = 0; i < 5; i++) {
            queues.add(queue("q" + i));
        }
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String agentId() {
        return "a" + upTo(AGENTS);
    }

    /** Open and closed in turn. */
    record InTurn(String name, Duration each, Duration shifted) implements Calendar {
        @Override
        public ZoneId zone() {
            return ZoneId.of("UTC");
        }

        private long turn(Instant at) {
            return Math.floorDiv(at.plus(shifted).toEpochMilli(), each.toMillis());
        }

        @Override
        public Opening at(Instant at) {
            boolean open = turn(at) % 4 != 0;
            return new Opening(open ? Opening.Rule.OPEN : Opening.Rule.CLOSED, name + (open ? " open" : " closed"));
        }

        @Override
        public Optional<Instant> nextChange(Instant at) {
            long turn = turn(at);
            long next = turn % 4 == 0 ? turn + 1 : turn + 4 - turn % 4;
            return Optional.of(Instant.ofEpochMilli(next * each.toMillis()).minus(shifted));
        }
    }

    Plan plan() {
        Map<String, Team> teams = new HashMap<>();
        for (String id : List.of("prague", "sydney", "toronto")) {
            teams.put(id, team(id));
        }
        List<Agent> agents = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            if (!oneIn(12)) {
                agents.add(agent("a" + i));
            }
        }
        List<Reserve> reserves =
                oneIn(2) ? List.of() : List.of(new Reserve("billing", 2, upTo(3)), new Reserve("support", 3, upTo(2)));
        Rules rules = new Rules(Duration.ofSeconds(120), Duration.ofSeconds(20L + upTo(30)), Duration.ofSeconds(5));
        return new Plan(agents, teams, reserves, rules);
    }

    private InTurn hours(String name) {
        return new InTurn(name, Duration.ofSeconds(60L + upTo(200)), Duration.ofSeconds(upTo(300)));
    }

    private Team team(String id) {
        Map<String, Calendar> own = oneIn(3) ? Map.of(agentId(), hours("own")) : Map.of();
        Duration edge = Duration.ofSeconds(upTo(3) * 20L);
        Duration handOver = Duration.ofSeconds(upTo(2) * 10L);
        return new Team(id, id, id, hours(id), edge, handOver, own);
    }

    private Agent agent(String id) {
        Map<Language, Integer> languages = new HashMap<>();
        LANGUAGES.forEach(language -> languages.put(language, oneIn(2) ? 0 : 2 + upTo(2) * 2));
        Map<String, Integer> skills = new HashMap<>();
        SKILLS.forEach(skill -> skills.put(skill, oneIn(2) ? 4 : upTo(5)));
        Map<Channel, Integer> capacity = oneIn(3)
                ? Map.of(Channel.VOICE, 1 + upTo(2), Channel.CHAT, 1 + upTo(3))
                : oneIn(8) ? Map.of(Channel.CHAT, 2) : Agent.ONE_CALL;
        String team = oneIn(30) ? "nowhere" : any(List.of("prague", "sydney", "toronto"));
        return new Agent(id, id, "2", team, languages, skills, capacity);
    }

    private Queue queue(String id) {
        List<QueueStep> steps = new ArrayList<>();
        for (int i = 1 + upTo(4); i > 0; i--) {
            List<Language> also = oneIn(3) ? List.of(any(LANGUAGES)) : List.of();
            steps.add(new QueueStep(new Need(upTo(4), also, oneIn(2) ? trait(1) : Trait.All.ANYBODY), relax()));
        }
        End end = any(List.of(new End.AnyAgent(), new End.AnyAgent(), new End.Voicemail(), new End.OtherQueue("q0")));
        Order weighted = Order.weighted(
                new Criterion.Weighted(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(50), 40));
        Order order = oneIn(5) ? weighted : any(Order.NAMED);
        Sticky sticky = !plain && oneIn(2) ? new Sticky(Duration.ofHours(1), Duration.ofSeconds(upTo(60))) : null;
        return new Queue(id, steps, end, order, sticky, Duration.ofSeconds(20));
    }

    private Relax relax() {
        @Nullable Duration after = oneIn(4) ? null : Duration.ofSeconds(upTo(40));
        return new Relax(after, !plain && oneIn(4), !plain && oneIn(6), oneIn(4) ? 1 + upTo(2) : 0);
    }

    private Trait trait(int depth) {
        return switch (upTo(depth > 0 ? 7 : 3)) {
            case 0, 1 -> new Trait.Skill(any(SKILLS), 1 + upTo(4));
            case 2 -> new Trait.Speaks(List.of(any(LANGUAGES)), 1 + upTo(4));
            case 3 -> new Trait.OneOf(Set.of(agentId(), agentId() + (oneIn(9) ? "x" : "y")));
            case 4 -> new Trait.Not(trait(depth - 1));
            case 5 -> new Trait.All(List.of(trait(depth - 1), trait(depth - 1)));
            default -> new Trait.Any(List.of(trait(depth - 1), trait(depth - 1)));
        };
    }

    private Request request(Instant at) {
        Trait required = oneIn(plain ? 12 : 3) ? trait(2) : Trait.All.ANYBODY;
        List<Trait> preferred = oneIn(plain ? 12 : 4) ? List.of(trait(1), trait(0)) : List.of();
        Priority priority = oneIn(3) ? new Priority(Duration.ofSeconds(upTo(4) * 50L), oneIn(2)) : Priority.USUAL;
        @Nullable LastAgent last = oneIn(3) ? new LastAgent(agentId(), at.minusSeconds(upTo(5000))) : null;
        return Request.in(any(LANGUAGES))
                .by(oneIn(6) ? Channel.CHAT : Channel.VOICE)
                .requiring(required)
                .preferring(preferred)
                .with(priority)
                .lastWith(last);
    }

    /** Some come back to a place that they took long ago. */
    WaitingCall newcomer(String id, Instant at) {
        Instant joined = oneIn(plain ? 20 : 5) ? at.minusSeconds(upTo(100)) : at;
        Place place = Place.taken(joined);
        Place kept = oneIn(plain ? 40 : 10) ? place.excluding(agentId(), at.plusSeconds(upTo(40))) : place;
        return new WaitingCall(new CallId(id), any(queues), request(at), kept);
    }
}
