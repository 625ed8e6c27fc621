package dev.heliotrope.routing;

import static dev.heliotrope.routing.World.CZECH;
import static dev.heliotrope.routing.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who comes first by each order, and who next where that is the same: as many callers as agents join, one after the other. */
class AgentOrderTest {
    private static final Request ANY = Request.in(CZECH);
    private static final Request RATHER_BILLING = ANY.preferring(List.of(new Trait.Skill("billing", 3)));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Open all day, and about to close: at the edge. */
    private static final Map<String, Team> TEAMS = Map.of("core", closing("core", 9), "edge", closing("edge", 1));

    private static Team closing(String id, int hours) {
        return new Team(
                id,
                id,
                id,
                new World.OpenUntil(id, NOON.plus(Duration.ofHours(hours))),
                Duration.ofHours(2),
                Duration.ZERO,
                Map.of());
    }

    private record Candidate(String id, int idle, int talked, int czech, int billing, String team) {
        /** Idle for that long, and like everybody else. */
        Candidate(String id, int idle) {
            this(id, idle, 0, 3, 0, "core");
        }

        Candidate talked(int seconds) {
            return new Candidate(id, idle, seconds, czech, billing, team);
        }

        Candidate czech(int level) {
            return new Candidate(id, idle, talked, level, billing, team);
        }

        Candidate knowingBilling() {
            return new Candidate(id, idle, talked, czech, 3, team);
        }

        Candidate atTheEdge() {
            return new Candidate(id, idle, talked, czech, billing, "edge");
        }

        AgentState state() {
            Agent agent = new Agent(id, id, "1", team, Map.of(CZECH, czech), Map.of("billing", billing));
            return new AgentState(
                    agent,
                    Presence.SIGNED_IN,
                    PhoneState.FREE,
                    NOON.minusSeconds(idle),
                    Duration.ofSeconds(talked),
                    List.of(),
                    null);
        }
    }

    private static List<String> by(Order order, Request request, Candidate... candidates) {
        Told told = new Told();
        List<AgentState> states =
                Arrays.stream(candidates).map(Candidate::state).toList();
        Plan plan = new Plan(states.stream().map(AgentState::agent).toList(), TEAMS, List.of(), Rules.USUAL);
        Distributor distributor = Distributor.of(plan, new Standing(states, List.of(), List.of()), told, NOON);
        QueueStep step = new QueueStep(new Need(1, List.of(), Trait.All.ANYBODY), Relax.NEVER);
        Queue queue = new Queue("q", List.of(step), new End.AnyAgent(), order, null, Duration.ofSeconds(20));
        for (int i = 0; i < candidates.length; i++) {
            distributor.join(new WaitingCall(new CallId("c" + i), queue, request, Place.taken(NOON)), NOON);
        }
        return told.decisions.stream().map(decision -> decision.agent().id()).toList();
    }

    @Test
    void theLongestIdleThenTheBetterThenTheId() {
        assertThat(by(
                        Order.LONGEST_IDLE,
                        RATHER_BILLING,
                        new Candidate("late-z", 10),
                        new Candidate("late-a", 10),
                        new Candidate("good", 10).czech(5).talked(900),
                        new Candidate("old", 11),
                        new Candidate("preferred", 1).knowingBilling().atTheEdge()))
                .containsExactly("preferred", "old", "good", "late-a", "late-z");
    }

    @Test
    void theBestThenTheLongestIdle() {
        assertThat(by(
                        Order.BEST_PROFICIENCY,
                        RATHER_BILLING,
                        new Candidate("z", 10),
                        new Candidate("a", 10),
                        new Candidate("old", 11).talked(900),
                        new Candidate("good", 1).czech(4).atTheEdge(),
                        new Candidate("preferred", 1).czech(1).knowingBilling()))
                .containsExactly("preferred", "good", "old", "a", "z");
    }

    @Test
    void whoHasTalkedLeastThenTheLongestIdle() {
        assertThat(by(
                        Order.LEAST_OCCUPIED,
                        RATHER_BILLING,
                        new Candidate("z", 10).talked(60),
                        new Candidate("a", 10).talked(60).czech(1),
                        new Candidate("old", 11).talked(60),
                        new Candidate("fresh", 1).talked(59).atTheEdge(),
                        new Candidate("preferred", 1).talked(900).knowingBilling()))
                .containsExactly("preferred", "fresh", "old", "a", "z");
    }

    @Test
    void whoIsInTheMiddleOfTheDayBeforeWhoIsAtItsEdgeHoweverWellTheyFit() {
        assertThat(by(
                        Order.FOLLOW_THE_SUN,
                        RATHER_BILLING,
                        new Candidate("edge", 900).atTheEdge(),
                        new Candidate("edge-preferred", 1).atTheEdge().knowingBilling(),
                        new Candidate("z", 10),
                        new Candidate("a", 10),
                        new Candidate("good", 10).czech(5),
                        new Candidate("old", 11),
                        new Candidate("preferred", 1).knowingBilling()))
                .containsExactly("preferred", "old", "good", "a", "z", "edge-preferred", "edge");
    }

    /** Each thing is worth its minute of idle time: a second more of that wins against it, a second less does not. */
    @Test
    void weightsCountAgainstIdleTimeToTheSecond() {
        Order perLevel = weighted(MINUTE, Duration.ZERO, Duration.ZERO, 0);
        beatsUpTo(61, perLevel, ANY, new Candidate("b", 0).czech(4));
        Order perPreferred = weighted(Duration.ZERO, MINUTE, Duration.ZERO, 0);
        beatsUpTo(61, perPreferred, RATHER_BILLING, new Candidate("b", 0).knowingBilling());
        Order inCore = weighted(Duration.ZERO, Duration.ZERO, MINUTE, 0);
        assertThat(by(inCore, ANY, new Candidate("a", 0), new Candidate("edge", 59).atTheEdge()))
                .containsExactly("a", "edge");
        assertThat(by(inCore, ANY, new Candidate("a", 0), new Candidate("edge", 61).atTheEdge()))
                .containsExactly("edge", "a");
        Order talk = weighted(Duration.ZERO, Duration.ZERO, Duration.ZERO, 50);
        assertThat(by(talk, ANY, new Candidate("a", 0), new Candidate("busy", 59).talked(120)))
                .containsExactly("a", "busy");
        assertThat(by(talk, ANY, new Candidate("a", 0), new Candidate("busy", 61).talked(120)))
                .containsExactly("busy", "a");
    }

    private static Order weighted(Duration perLevel, Duration perPreferred, Duration inCore, int percentOfTalk) {
        return Order.weighted(new Criterion.Weighted(perLevel, perPreferred, inCore, percentOfTalk));
    }

    private static void beatsUpTo(int seconds, Order order, Request request, Candidate better) {
        assertThat(by(order, request, new Candidate("plain", seconds - 2), better))
                .containsExactly(better.id(), "plain");
        assertThat(by(order, request, new Candidate("plain", seconds), better)).containsExactly("plain", better.id());
    }

    /** Weighing the same, the longer idle comes first, though idleness is in the weight as well. */
    @Test
    void ofTheSameWeightTheLongerIdle() {
        Order order = weighted(MINUTE, Duration.ZERO, Duration.ZERO, 0);
        assertThat(by(order, ANY, new Candidate("better", 0).czech(4), new Candidate("longer", 60)))
                .containsExactly("longer", "better");
    }
}
