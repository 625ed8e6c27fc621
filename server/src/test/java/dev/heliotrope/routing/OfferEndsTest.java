package dev.heliotrope.routing;

import static dev.heliotrope.routing.World.CZECH;
import static dev.heliotrope.routing.World.NOON;
import static dev.heliotrope.routing.World.agent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each way in which an offer leads to no talk means for the agent and for the caller. Two agents, one caller. */
class OfferEndsTest {
    private static final Agent JANA = agent("Jana", "prague", Map.of(CZECH, 5));
    private static final Agent PETR = agent("Petr", "prague", Map.of(CZECH, 3));
    private static final CallId CALL = new CallId("a");
    private static final Rules RULES = new Rules(Duration.ofMinutes(10), Duration.ofSeconds(60), Duration.ofSeconds(5));

    /** Gives way after one offer that nobody answered. */
    private static final Queue QUEUE = new Queue(
            "q",
            List.of(
                    new QueueStep(new Need(3, List.of(), Trait.All.ANYBODY), new Relax(null, false, false, 1)),
                    new QueueStep(new Need(1, List.of(), Trait.All.ANYBODY), Relax.NEVER)),
            Duration.ofSeconds(20));

    private final Told told = new Told();
    private final Plan plan = new Plan(List.of(JANA, PETR), World.teams(), List.of(), RULES);
    private final Distributor distributor = Distributor.of(plan, Standing.EMPTY, told, NOON);
    private Instant now = NOON;

    @BeforeEach
    void janaIsRung() {
        comes(JANA);
        now = now.plusSeconds(10);
        distributor.join(new WaitingCall(CALL, QUEUE, Request.in(CZECH), Place.taken(now)), now);
        assertThat(given()).containsExactly("a -> jana");
        now = now.plusSeconds(10);
    }

    private void comes(Agent agent) {
        distributor.phone(agent.id(), PhoneState.FREE, now);
        distributor.presence(agent.id(), Presence.SIGNED_IN, now);
    }

    private List<String> given() {
        return told.decisions.stream().map(Decision::toString).toList();
    }

    private AgentState jana() {
        return distributor.agent("jana").orElseThrow();
    }

    private Place place() {
        return distributor.waiting(CALL).orElseThrow().place();
    }

    @Test
    void ringingOutTakesTheAgentOffAndCountsForTheStep() {
        distributor.ended(CALL, Offer.Failure.TIMED_OUT, now);
        assertThat(jana().presence()).isEqualTo(Presence.NOT_RESPONDING);
        assertThat(jana().engaged()).isEmpty();
        assertThat(place().step()).isEqualTo(1);
        assertThat(place().joined()).isEqualTo(NOON.plusSeconds(10));
        assertThat(place().excluded()).containsExactly(Map.entry("jana", now.plusSeconds(60)));
    }

    @Test
    void whoWentOnBreakWhileItRangIsNotTakenOff() {
        distributor.presence("jana", Presence.PAUSED, now);
        distributor.ended(CALL, Offer.Failure.TIMED_OUT, now);
        assertThat(jana().presence()).isEqualTo(Presence.PAUSED);
    }

    @Test
    void decliningSetsTheAgentAsideForAMomentAndCountsForTheStep() {
        distributor.ended(CALL, Offer.Failure.DECLINED, now);
        assertThat(jana().presence()).isEqualTo(Presence.SIGNED_IN);
        assertThat(jana().asideUntil()).isEqualTo(now.plusSeconds(5));
        assertThat(jana().idleSince()).as("the place among the idle is kept").isEqualTo(NOON);
        assertThat(place().step()).isEqualTo(1);
        another(now.plusSeconds(1), "b");
        assertThat(given()).as("to nobody so soon").hasSize(1);
        distributor.tick(now.plusSeconds(5));
        assertThat(given()).containsExactly("a -> jana", "b -> jana");
    }

    @Test
    void aPhoneThatFailsSetsTheAgentAsideAndIsNotTheCallersFault() {
        distributor.ended(CALL, Offer.Failure.FAILED, now);
        assertThat(jana().asideUntil()).isEqualTo(now.plusSeconds(5));
        assertThat(place().step()).isZero();
        assertThat(place().excluded()).isEmpty();
        distributor.tick(now.plusSeconds(4));
        assertThat(given()).hasSize(1);
        distributor.tick(now.plusSeconds(5));
        assertThat(given()).containsExactly("a -> jana", "a -> jana");
    }

    @Test
    void anOfferTakenBackIsNobodysFault() {
        distributor.ended(CALL, Offer.Failure.RESCINDED, now);
        assertThat(given()).as("at once, to whoever comes first").containsExactly("a -> jana", "a -> jana");
        assertThat(jana().asideUntil()).isNull();
        assertThat(jana().engaged()).extracting(Contact::call).containsExactly(CALL);
    }

    @Test
    void whoHangsUpWhileItRingsLeavesTheAgentFreeForTheNext() {
        comes(PETR);
        distributor.leave(CALL, now);
        assertThat(jana().engaged()).isEmpty();
        assertThat(jana().talked()).isEqualTo(Duration.ZERO);
        another(now, "b");
        assertThat(given()).as("the longest idle").containsExactly("a -> jana", "b -> jana");
    }

    @Test
    void aTalkCountsFromTheAnswerToItsEnd() {
        distributor.accepted(CALL, now);
        distributor.leave(CALL, now.plusSeconds(90));
        assertThat(jana().talked()).isEqualTo(Duration.ofSeconds(90));
        assertThat(jana().idleSince()).isEqualTo(now.plusSeconds(90));
        assertThat(distributor.offer(CALL)).isEmpty();
    }

    @Test
    void signingInAgainIsANewStartAndAPauseIsNot() {
        distributor.accepted(CALL, now);
        distributor.done(CALL, now.plusSeconds(90));
        distributor.presence("jana", Presence.PAUSED, now.plusSeconds(100));
        distributor.presence("jana", Presence.SIGNED_IN, now.plusSeconds(110));
        assertThat(jana().talked()).isEqualTo(Duration.ofSeconds(90));
        assertThat(jana().idleSince()).isEqualTo(now.plusSeconds(90));
        distributor.presence("jana", Presence.SIGNED_OUT, now.plusSeconds(120));
        distributor.presence("jana", Presence.SIGNED_IN, now.plusSeconds(130));
        assertThat(jana().talked()).isEqualTo(Duration.ZERO);
        assertThat(jana().idleSince()).isEqualTo(now.plusSeconds(130));
    }

    /** Somebody is taken out of the settings in the midst of a talk, and put in again before it is over. */
    @Test
    void whoIsConfiguredAgainIsStillBusyWithTheCallTheyHave() {
        distributor.accepted(CALL, now);
        distributor.reload(new Plan(List.of(PETR), World.teams(), List.of(), RULES), now);
        assertThat(distributor.agent("jana")).isEmpty();
        distributor.reload(plan, now.plusSeconds(1));
        assertThat(jana().presence()).isEqualTo(Presence.SIGNED_OUT);
        assertThat(jana().engaged()).extracting(Contact::call).containsExactly(CALL);
        assertThat(distributor.agent("petr").orElseThrow().engaged()).isEmpty();
    }

    private void another(Instant at, String id) {
        distributor.join(new WaitingCall(new CallId(id), QUEUE, Request.in(CZECH), Place.taken(at)), at);
    }
}
