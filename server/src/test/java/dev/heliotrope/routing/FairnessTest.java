package dev.heliotrope.routing;

import static dev.heliotrope.routing.World.CZECH;
import static dev.heliotrope.routing.World.ENGLISH;
import static dev.heliotrope.routing.World.GREEK;
import static dev.heliotrope.routing.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold for every roster and every waiting room, tried on many random ones. */
class FairnessTest {
    private static final int TRIES = Math.min(2_000, Integer.getInteger("routing.operations", 2_000));
    private static final List<Language> LANGUAGES = List.of(CZECH, ENGLISH, GREEK);

    @FunctionalInterface
    private interface Check {
        void holds(Roster roster, List<WaitingCall> calls, List<Decision> decisions);
    }

    private static void always(Check check) {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            Roster roster = roster(random);
            List<WaitingCall> calls = calls(random);
            check.holds(roster, calls, Router.decide(roster, calls, NOON));
        }
    }

    private static Roster roster(Random random) {
        World world = new World();
        for (int i = random.nextInt(8); i > 0; i--) {
            Map<Language, Integer> tongues = Map.of(CZECH, random.nextInt(6), ENGLISH, random.nextInt(6));
            Agent agent = World.agent("A" + i, random.nextInt(5) == 0 ? "athens" : "prague", tongues);
            AgentState state = AgentState.signedOut(agent, NOON.minusSeconds(random.nextInt(4)))
                    .with(random.nextInt(5) == 0 ? Presence.PAUSED : Presence.SIGNED_IN, NOON.minusSeconds(2))
                    .with(random.nextInt(5) == 0 ? PhoneState.BUSY : PhoneState.FREE, NOON);
            world.with(random.nextInt(6) == 0 ? state.engagedWith(new CallId("other")) : state);
        }
        return world.roster();
    }

    private static List<WaitingCall> calls(Random random) {
        List<WaitingCall> calls = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            WaitingCall call = World.waiting("c" + i, LANGUAGES.get(random.nextInt(3)), random.nextInt(80));
            calls.add(random.nextInt(4) == 0 ? call.excluding("a1", NOON.plusSeconds(1)) : call);
        }
        return calls;
    }

    @Test
    void neverTwoCallsToAnAgentNorTwoAgentsToACall() {
        always((roster, calls, decisions) -> {
            assertThat(decisions).extracting(Decision::agent).doesNotHaveDuplicates();
            assertThat(decisions).extracting(Decision::call).doesNotHaveDuplicates();
        });
    }

    @Test
    void nobodyIsOfferedACallWhoShouldNotBe() {
        always((roster, calls, decisions) -> decisions.forEach(decision -> {
            Refusal refusal = Router.explain(roster, decision.call(), NOON).stream()
                    .filter(loss -> loss.agent().equals(decision.agent()))
                    .findFirst()
                    .orElseThrow()
                    .why();
            assertThat(refusal).isInstanceOf(Refusal.Behind.class);
        }));
    }

    @Test
    void aCallThatGoesWithoutCouldTakeNoAgentThatALaterCallGot() {
        always((roster, calls, decisions) -> {
            Set<CallId> served = new HashSet<>();
            decisions.forEach(decision -> served.add(decision.call().call()));
            calls.stream()
                    .filter(call -> !served.contains(call.call()))
                    .forEach(call -> Router.explain(roster, call, NOON).stream()
                            .filter(loss -> loss.why() instanceof Refusal.Behind)
                            .forEach(loss -> assertThat(decisions)
                                    .filteredOn(decision -> decision.agent().equals(loss.agent()))
                                    .singleElement()
                                    .satisfies(decision -> assertThat(WaitingCall.ORDER.compare(decision.call(), call))
                                            .isNegative())));
        });
    }

    @Test
    void theSameWorldInAnotherOrderGivesTheSameDecisions() {
        always((roster, calls, decisions) -> {
            List<WaitingCall> shuffled = new ArrayList<>(calls);
            Collections.reverse(shuffled);
            List<AgentState> agents = new ArrayList<>(roster.agents());
            Collections.reverse(agents);
            List<Decision> again = Router.decide(new Roster(agents, roster.teams()), shuffled, NOON);
            assertThat(again)
                    .extracting(decision -> decision.call().call() + " " + decision.agent())
                    .isEqualTo(decisions.stream()
                            .map(decision -> decision.call().call() + " " + decision.agent())
                            .toList());
        });
    }

    @Test
    void everybodyElseHasAReason() {
        always((roster, calls, decisions) -> decisions.forEach(decision ->
                assertThat(decision.losses()).hasSize(roster.agents().size() - 1)));
    }
}
