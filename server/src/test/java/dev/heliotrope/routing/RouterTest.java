package dev.heliotrope.routing;

import static dev.heliotrope.routing.World.CZECH;
import static dev.heliotrope.routing.World.ENGLISH;
import static dev.heliotrope.routing.World.GREEK;
import static dev.heliotrope.routing.World.NOON;
import static dev.heliotrope.routing.World.agent;
import static dev.heliotrope.routing.World.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final Agent JANA = agent("Jana", "prague", Map.of(CZECH, 5, ENGLISH, 4));
    private static final Agent PETR = agent("Petr", "prague", Map.of(CZECH, 4, ENGLISH, 3));
    private static final Agent NIKOS = agent("Nikos", "prague", Map.of(CZECH, 2, ENGLISH, 5));
    private static final Agent ELENI = agent("Eleni", "athens", Map.of(GREEK, 5, ENGLISH, 4));

    private static List<Decision> decide(World world, WaitingCall... calls) {
        return Router.decide(world.roster(), List.of(calls), NOON);
    }

    private static String reason(World world, WaitingCall call) {
        return Router.explain(world.roster(), call, NOON).getFirst().words();
    }

    @Test
    void theLongestIdleGetsTheCall() {
        World world = new World().ready(JANA, 30).ready(PETR, 200);
        Decision decision = decide(world, waiting("a", CZECH, 0)).getFirst();
        assertThat(decision.agent()).isEqualTo(PETR);
        assertThat(decision.why()).isEqualTo("Petr: Czech 4, support 4, idle longest (3 min). Jana: idle only 30 s.");
    }

    @Test
    void equallyIdleTheBetterInTheLanguageThenTheId() {
        World world = new World().ready(NIKOS, 60).ready(PETR, 60).ready(JANA, 60);
        assertThat(decide(world, waiting("a", CZECH, 0)).getFirst().agent()).isEqualTo(JANA);
        World twins =
                new World().ready(agent("B", "prague", Map.of(CZECH, 4)), 60).ready(PETR, 60);
        assertThat(decide(twins, waiting("a", CZECH, 0)).getFirst().agent().id())
                .isEqualTo("b");
    }

    @Test
    void theOldestCallIsServedFirstAndEachAgentOnce() {
        World world = new World().ready(JANA, 60);
        List<Decision> decisions = decide(world, waiting("young", CZECH, 1), waiting("old", CZECH, 2));
        assertThat(decisions)
                .extracting(decision -> decision.call().call().value())
                .containsExactly("old");
    }

    @Test
    void atTheSameInstantTheCallsIdDecides() {
        World world = new World().ready(JANA, 60);
        List<Decision> decisions = decide(world, waiting("b", CZECH, 1), waiting("a", CZECH, 1));
        assertThat(decisions)
                .extracting(decision -> decision.call().call().value())
                .containsExactly("a");
    }

    @Test
    void stepsRelaxWithTime() {
        World world = new World().ready(NIKOS, 60);
        assertThat(decide(world, waiting("a", CZECH, 14))).isEmpty();
        assertThat(decide(world, waiting("a", CZECH, 15))).hasSize(1);
        assertThat(decide(world, waiting("a", GREEK, 24))).isEmpty();
        assertThat(decide(world, waiting("a", GREEK, 25)).getFirst().why()).startsWith("Nikos: English 5, support 4");
        World unskilled = new World().ready(new Agent("x", "X", "1", "prague", Map.of(), Map.of()), 1);
        assertThat(decide(unskilled, waiting("a", GREEK, 59))).isEmpty();
        assertThat(decide(unskilled, waiting("a", GREEK, 60)).getFirst().why()).isEqualTo("X: idle longest (1 s).");
    }

    @Test
    void everyLoserHasAReasonInWords() {
        WaitingCall call = waiting("a", CZECH, 0);
        assertThat(reason(new World().ready(ELENI, 9), call)).isEqualTo("Eleni: Athens closed since 11:59");
        assertThat(reason(new World().ready(NIKOS, 9), call)).isEqualTo("Nikos: Czech 2 < 3");
        assertThat(reason(new World().with(PETR, Presence.SIGNED_IN, PhoneState.UNREGISTERED, 9), call))
                .isEqualTo("Petr: phone not registered");
        assertThat(reason(new World().with(PETR, Presence.NOT_RESPONDING, PhoneState.FREE, 9), call))
                .isEqualTo("Petr: not responding");
        assertThat(reason(new World().ready(NIKOS, 9), waiting("a", GREEK, 30)))
                .isEqualTo("Nikos: first of those who could take it");
        assertThat(reason(new World().ready(JANA, 9), call.excluding("jana", NOON.plusSeconds(1))))
                .isEqualTo("Jana: did not answer this caller");
        AgentState taken =
                AgentState.signedOut(JANA, NOON).with(Presence.SIGNED_IN, NOON).engagedWith(new CallId("other"));
        assertThat(reason(new World().with(taken), call)).isEqualTo("Jana: with another caller");
    }

    @Test
    void whatTheFlowAsksDoesNotRelax() {
        WaitingCall call = WaitingCall.of(
                new CallId("a"), World.SUPPORT, CZECH, Map.of("claims", 1), NOON.minusSeconds(90), Map.of());
        assertThat(reason(new World().ready(JANA, 9), call)).isEqualTo("Jana: claims 0 < 1");
    }

    @Test
    void anAgentSetAsideOrExcludedComesBack() {
        AgentState aside = AgentState.signedOut(JANA, NOON)
                .with(Presence.SIGNED_IN, NOON)
                .with(PhoneState.FREE, NOON)
                .aside(NOON.plusSeconds(5));
        Roster roster = new World().with(aside).roster();
        WaitingCall call = waiting("a", CZECH, 0).excluding("jana", NOON.plusSeconds(9));
        assertThat(Router.nextTick(roster, List.of(call), NOON)).contains(NOON.plusSeconds(5));
        assertThat(Router.decide(roster, List.of(call), NOON.plusSeconds(5))).isEmpty();
        assertThat(Router.nextTick(roster, List.of(call), NOON.plusSeconds(5))).contains(NOON.plusSeconds(9));
        assertThat(Router.decide(roster, List.of(call), NOON.plusSeconds(9))).hasSize(1);
    }

    @Test
    void theNextTickIsTheNextStepOrTheNextOpeningOrClosing() {
        Roster roster = new World().ready(JANA, 60).roster();
        assertThat(Router.nextTick(roster, List.of(), NOON)).isEmpty();
        assertThat(Router.nextTick(roster, List.of(waiting("a", GREEK, 20), waiting("b", GREEK, 1)), NOON))
                .contains(NOON.plusSeconds(5));
        assertThat(Router.nextTick(roster, List.of(waiting("a", GREEK, 90)), NOON))
                .contains(NOON.plusSeconds(3600));
    }

    @Test
    void aNeedIsSaidInWords() {
        assertThat(World.SUPPORT.need(2).words(GREEK)).isEqualTo("Greek or English 1, support 2");
        assertThat(World.SUPPORT.need(3).words(GREEK)).isEqualTo("anybody");
    }

    @Test
    void idlenessIsCountedFromTheLastTalkOrTheSigningIn() {
        Instant later = NOON.plusSeconds(10);
        AgentState in = AgentState.signedOut(JANA, NOON).with(Presence.SIGNED_IN, later);
        assertThat(in.idleSince()).isEqualTo(later);
        AgentState back = in.with(Presence.PAUSED, later.plusSeconds(1)).with(Presence.SIGNED_IN, later.plusSeconds(2));
        assertThat(back.idleSince()).isEqualTo(later);
        AgentState talked = back.with(PhoneState.BUSY, later).with(PhoneState.FREE, later.plusSeconds(60));
        assertThat(talked.idleSince()).isEqualTo(later.plusSeconds(60));
        assertThat(talked.engagedWith(new CallId("a")).released().idleSince()).isEqualTo(later.plusSeconds(60));
    }
}
