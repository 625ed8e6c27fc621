package dev.heliotrope.routing;

import static dev.heliotrope.routing.World.CZECH;
import static dev.heliotrope.routing.World.ENGLISH;
import static dev.heliotrope.routing.World.NOON;
import static dev.heliotrope.routing.World.agent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What callers, agents and admins notice of the distribution of calls. */
class DistributorTest {
    private static final Agent JANA = agent("Jana", "prague", Map.of(CZECH, 5, ENGLISH, 4));
    private static final Agent PETR = agent("Petr", "prague", Map.of(CZECH, 3, ENGLISH, 3));

    private final Told told = new Told();
    private Instant now = NOON;
    private Distributor distributor = open(List.of(), JANA, PETR);

    private Distributor open(List<Reserve> reserves, Agent... agents) {
        Plan plan = new Plan(List.of(agents), World.teams(), reserves, Rules.USUAL);
        return Distributor.of(plan, Standing.EMPTY, told, now);
    }

    private void comes(Agent agent) {
        distributor.phone(agent.id(), PhoneState.FREE, now);
        distributor.presence(agent.id(), Presence.SIGNED_IN, now);
    }

    private void seconds(int seconds) {
        now = now.plusSeconds(seconds);
        distributor.tick(now);
    }

    private static Queue queue(QueueStep... steps) {
        return new Queue("q", List.of(steps), Duration.ofSeconds(20));
    }

    private static QueueStep step(int language, Relax relax) {
        return new QueueStep(new Need(language, List.of(), Trait.All.ANYBODY), relax);
    }

    private static final Queue OPEN = queue(step(1, Relax.NEVER));

    private WaitingCall join(String id, Queue queue, Request request) {
        WaitingCall call = new WaitingCall(new CallId(id), queue, request, Place.taken(now));
        distributor.join(call, now);
        return call;
    }

    private WaitingCall join(String id) {
        return join(id, OPEN, Request.in(CZECH));
    }

    private List<String> given() {
        return told.decisions.stream().map(Decision::toString).toList();
    }

    private static Relax unless(boolean signedIn, boolean free, int unanswered) {
        return new Relax(null, signedIn, free, unanswered);
    }

    @Test
    void aHeadStartCountsInSecondsAndOnlySoMany() {
        join("plain");
        seconds(60);
        join("gold", OPEN, Request.in(CZECH).with(new Priority(Duration.ofSeconds(61), false)));
        seconds(541);
        join("diamond", OPEN, Request.in(CZECH).with(new Priority(Duration.ofHours(9), false)));
        comes(JANA);
        comes(PETR);
        assertThat(given()).containsExactly("gold -> jana", "plain -> petr");
    }

    @Test
    void aStatusChangedMeanwhileDoesNotResetIdleness() {
        comes(JANA);
        seconds(1);
        comes(PETR);
        for (Presence away : List.of(Presence.PAUSED, Presence.NOT_RESPONDING)) {
            seconds(5);
            distributor.presence("jana", away, now);
            seconds(5);
            distributor.presence("jana", Presence.SIGNED_IN, now);
        }
        join("old");
        join("young");
        assertThat(given()).containsExactly("old -> jana", "young -> petr");
    }

    @Test
    void whoDoesNotAnswerIsTakenOffAndTheCallerKeepsThePlace() {
        join("old");
        seconds(1);
        join("young");
        comes(JANA);
        seconds(20);
        distributor.ended(new CallId("old"), Offer.Failure.TIMED_OUT, now);
        assertThat(distributor.agent("jana").orElseThrow().presence()).isEqualTo(Presence.NOT_RESPONDING);
        assertThat(distributor.position(new CallId("old"))).isEqualTo(1);
        comes(JANA);
        comes(PETR);
        assertThat(given()).containsExactly("old -> jana", "young -> jana", "old -> petr");
        assertThat(told.decisions.getLast().losses())
                .extracting(Loss::words)
                .containsExactly("Jana: with another caller");
    }

    @Test
    void anAgentWhoDeclinedIsAskedAgainOnlyAfterAWhile() {
        join("a");
        comes(JANA);
        distributor.ended(new CallId("a"), Offer.Failure.DECLINED, now);
        seconds(59);
        assertThat(given()).hasSize(1);
        assertThat(distributor.explain(new CallId("a")).getFirst().words())
                .isEqualTo("Jana: did not answer this caller");
        seconds(1);
        assertThat(given()).hasSize(2);
    }

    @Test
    void aPlaceOutlivesAnotherQueueATransferACallbackAndARestart() {
        WaitingCall old = join("old");
        seconds(30);
        join("young");
        distributor.join(old.movedTo(queue(step(1, Relax.NEVER), step(0, Relax.NEVER))), now);
        distributor = Distributor.of(
                new Plan(List.of(JANA, PETR), World.teams(), List.of(), Rules.USUAL),
                distributor.standing(),
                told,
                now);
        distributor.leave(old.call(), now);
        seconds(30);
        distributor.join(old, now);
        comes(JANA);
        assertThat(given()).containsExactly("old -> jana");
    }

    @Test
    void stepsGiveWayForNobodySignedInNobodyFreeAndForTooManyWhoDidNotAnswer() {
        comes(PETR);
        join("nobody", queue(step(5, unless(true, false, 0)), step(3, Relax.NEVER)), Request.in(CZECH));
        assertThat(given()).containsExactly("nobody -> petr");
        join("busy", queue(step(3, unless(false, true, 0)), step(2, Relax.NEVER)), Request.in(CZECH));
        assertThat(distributor.waiting(new CallId("busy")).orElseThrow().place().step())
                .isEqualTo(1);
        distributor.leave(new CallId("busy"), now);
        join("rung", queue(step(3, unless(false, false, 1)), step(2, Relax.NEVER)), Request.in(CZECH));
        distributor.leave(new CallId("nobody"), now);
        distributor.ended(new CallId("rung"), Offer.Failure.TIMED_OUT, now);
        assertThat(distributor.waiting(new CallId("rung")).orElseThrow().place().step())
                .isEqualTo(1);
    }

    @Test
    void afterTheLastStepTheDeclaredEnd() {
        Relax soon = Relax.after(Duration.ofSeconds(10));
        Queue voicemail = new Queue(
                "v", List.of(step(1, soon)), new End.Voicemail(), Order.LONGEST_IDLE, null, Duration.ofSeconds(20));
        join("a", voicemail, Request.in(CZECH));
        seconds(9);
        assertThat(told.exhausted).isEmpty();
        assertThat(distributor.nextTick()).contains(now.plusSeconds(1));
        seconds(1);
        assertThat(told.exhausted).containsOnlyKeys("a");
        assertThat(distributor.waiting(new CallId("a"))).isEmpty();
    }

    @Test
    void aCallerWaitsForTheLastAgentAsLongAsThatIsWorthIt() {
        Queue sticky = new Queue(
                "s",
                List.of(step(1, Relax.NEVER)),
                new End.AnyAgent(),
                Order.LONGEST_IDLE,
                new Sticky(Duration.ofDays(1), Duration.ofSeconds(30)),
                Duration.ofSeconds(20));
        Request again = Request.in(CZECH).lastWith(new LastAgent("jana", now.minusSeconds(60)));
        comes(JANA);
        distributor.presence("jana", Presence.PAUSED, now);
        comes(PETR);
        join("a", sticky, again);
        assertThat(distributor.explain(new CallId("a")).get(1).words()).isEqualTo("Petr: the caller waits for Jana");
        seconds(29);
        join("b", sticky, again);
        assertThat(given()).isEmpty();
        seconds(1);
        assertThat(given()).containsExactly("a -> petr");
        distributor.presence("jana", Presence.SIGNED_IN, now);
        assertThat(given()).contains("b -> jana");
    }

    @Test
    void soManyAreKeptFreeForVips() {
        distributor = open(List.of(new Reserve("support", 4, 1)), JANA, PETR);
        comes(JANA);
        join("plain");
        assertThat(given()).isEmpty();
        assertThat(distributor.explain(new CallId("plain")).getFirst().words())
                .isEqualTo("Jana: the last one free with support, kept for VIPs");
        seconds(1);
        comes(PETR);
        assertThat(given()).containsExactly("plain -> jana");
        join("vip", OPEN, Request.in(CZECH).with(new Priority(Duration.ZERO, true)));
        assertThat(given()).containsExactly("plain -> jana", "vip -> petr");
    }

    @Test
    void asManyChatsAsTheAgentTakesButNoCallMeanwhile() {
        Agent chatty = new Agent(
                "c", "C", "2", "prague", Map.of(CZECH, 3), Map.of(), Map.of(Channel.VOICE, 1, Channel.CHAT, 2));
        distributor = open(List.of(), chatty);
        comes(chatty);
        Request chat = Request.in(CZECH).by(Channel.CHAT);
        List.of("a", "b", "c").forEach(id -> join(id, OPEN, chat));
        join("call");
        assertThat(given()).containsExactly("a -> c", "b -> c");
        assertThat(distributor.explain(new CallId("c")).getFirst().words())
                .isEqualTo("C: takes only 2 chats at a time");
    }

    @Test
    void whatComesTooLateChangesNothing() {
        join("a");
        comes(JANA);
        distributor.accepted(new CallId("a"), now);
        distributor.ended(new CallId("a"), Offer.Failure.TIMED_OUT, now);
        assertThat(distributor.offer(new CallId("a"))).containsInstanceOf(Offer.Accepted.class);
        seconds(60);
        distributor.done(new CallId("a"), now);
        distributor.done(new CallId("a"), now.plusSeconds(5));
        AgentState jana = distributor.agent("jana").orElseThrow();
        assertThat(jana.talked()).isEqualTo(Duration.ofSeconds(60));
        assertThat(jana.engaged()).isEmpty();
    }

    @Test
    void reasonsAreThoseOfTheInstantOfTheDecision() {
        comes(JANA);
        seconds(10);
        comes(PETR);
        join("a");
        Decision decision = told.decisions.getFirst();
        distributor.presence("petr", Presence.SIGNED_OUT, now);
        distributor.leave(new CallId("a"), now);
        assertThat(decision.why()).isEqualTo("Jana: Czech 5, idle longest (10 s). Petr: idle only 0 s.");
        assertThat(decision.losses().getFirst().facts())
                .containsEntry("agent", "petr")
                .containsEntry("reason", "behind");
    }

    @Test
    void askedForByNameOrAnythingButThat() {
        comes(JANA);
        comes(PETR);
        join("named", OPEN, Request.in(CZECH).requiring(new Trait.OneOf(Set.of("petr"))));
        join("not", OPEN, Request.in(CZECH).requiring(new Trait.Not(new Trait.OneOf(Set.of("jana")))));
        assertThat(given()).containsExactly("named -> petr");
        assertThat(distributor.explain(new CallId("not")).getFirst().words())
                .isEqualTo("Jana: anybody else is asked for");
    }
}
