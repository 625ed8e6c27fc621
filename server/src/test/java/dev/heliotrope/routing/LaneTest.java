package dev.heliotrope.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers of one kind, who come to each step in the order in which they joined. */
class LaneTest {
    private static final Queue QUEUE = new Queue(
            "q",
            List.of(
                    new QueueStep(asks(5), Relax.after(Duration.ofSeconds(10))),
                    new QueueStep(asks(3), Relax.after(Duration.ofSeconds(20))),
                    new QueueStep(asks(1), Relax.NEVER)),
            Duration.ofSeconds(20));

    private static final Agent BEST = World.agent("Best", "prague", Map.of(World.CZECH, 5));
    private static final Agent GOOD = World.agent("Good", "prague", Map.of(World.CZECH, 3));

    private final Told told = new Told();
    private final Distributor distributor = Distributor.of(
            new Plan(List.of(BEST, GOOD), World.teams(), List.of(), Rules.USUAL), Standing.EMPTY, told, World.NOON);
    private final List<WaitingCall> callers = new ArrayList<>();
    private Instant now = World.NOON;

    private static Need asks(int level) {
        return new Need(level, List.of(), Trait.All.ANYBODY);
    }

    /** One a second; each fifth has a head start of six seconds. */
    @BeforeEach
    void manyCome() {
        for (int i = 0; i < 60; i++) {
            Request request = Request.in(World.CZECH)
                    .with(i % 5 == 4 ? new Priority(Duration.ofSeconds(6), false) : Priority.USUAL);
            callers.add(new WaitingCall(new CallId("c" + i), QUEUE, request, Place.taken(now)));
            distributor.join(callers.getLast(), now);
            now = now.plusSeconds(1);
        }
    }

    private void leave(int who) {
        distributor.leave(new CallId("c" + who), now);
    }

    private int step(int caller) {
        return distributor
                .waiting(new CallId("c" + caller))
                .orElseThrow()
                .place()
                .step();
    }

    private void comes(Agent agent) {
        distributor.phone(agent.id(), PhoneState.FREE, now);
        distributor.presence(agent.id(), Presence.SIGNED_IN, now);
    }

    private String next(Agent agent) {
        comes(agent);
        Decision last = told.decisions.getLast();
        distributor.presence(agent.id(), Presence.SIGNED_OUT, now);
        distributor.leave(last.id(), now);
        return last.toString();
    }

    @Test
    void eachStepBeginsToTheMillisecond() {
        distributor.tick(now.minusMillis(1));
        assertThat(List.of(step(30), step(31), step(49), step(50))).containsExactly(1, 1, 1, 0);
        distributor.tick(now);
        assertThat(List.of(step(30), step(31), step(50), step(51))).containsExactly(2, 1, 1, 0);
        assertThat(distributor.nextTick()).contains(now.plusSeconds(1));
        assertThat(distributor.waiting(new CallId("c30")).orElseThrow().place().since())
                .isEqualTo(callers.get(30).joined().plusSeconds(30));
        assertThat(told.steps).hasSize(51).doesNotContainKey("c51");
    }

    @Test
    void whoeverLeavesLeavesTheOthersWhereTheyAre() {
        List<Integer> gone = List.of(0, 1, 2, 4, 30, 31, 49, 50, 51, 58, 59, 57);
        gone.forEach(this::leave);
        distributor.tick(now);
        List<WaitingCall> left = callers.stream()
                .filter(call -> !gone.contains(callers.indexOf(call)))
                .sorted(Rules.USUAL.order())
                .toList();
        assertThat(left)
                .extracting(call -> distributor.position(call.call()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, left.size()).boxed().toList());
        assertThat(List.of(step(29), step(32), step(48), step(52))).containsExactly(2, 1, 1, 0);
        now = now.plusSeconds(2);
        distributor.tick(now);
        assertThat(List.of(step(32), step(33), step(52), step(53))).containsExactly(2, 1, 1, 0);
    }

    @Test
    void anAgentGetsTheFirstWhoseStepAsksNoMore() {
        assertThat(next(GOOD)).isEqualTo("c4 -> good");
        assertThat(next(GOOD)).isEqualTo("c0 -> good");
        IntStream.rangeClosed(1, 50).forEach(this::leave);
        comes(GOOD);
        assertThat(told.decisions).hasSize(2);
        distributor.presence(GOOD.id(), Presence.SIGNED_OUT, now);
        assertThat(next(BEST)).isEqualTo("c54 -> best");
        assertThat(next(BEST)).isEqualTo("c51 -> best");
    }

    @Test
    void whoComesBackStandsBeforeThoseWhoCameLater() {
        IntStream.rangeClosed(0, 9).forEach(this::leave);
        distributor.join(callers.get(2), now);
        assertThat(step(2)).isEqualTo(2);
        assertThat(distributor.position(new CallId("c2"))).isEqualTo(1);
        assertThat(distributor.position(new CallId("c14"))).isEqualTo(2);
        assertThat(next(BEST)).isEqualTo("c2 -> best");
        assertThat(next(BEST)).isEqualTo("c14 -> best");
    }

    @Test
    void anotherServerFindsThemInOrder() {
        distributor.tick(now);
        Plan plan = new Plan(List.of(BEST, GOOD), World.teams(), List.of(), Rules.USUAL);
        Distributor other = Distributor.of(plan, distributor.standing(), new Told(), now);
        assertThat(other.standing().equals(distributor.standing())).isTrue();
        other.tick(now.plusSeconds(5));
        distributor.tick(now.plusSeconds(5));
        assertThat(other.standing().equals(distributor.standing())).isTrue();
        assertThat(other.position(new CallId("c59"))).isEqualTo(distributor.position(new CallId("c59")));
    }
}
