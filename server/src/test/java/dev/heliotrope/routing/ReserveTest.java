package dev.heliotrope.routing;

import static dev.heliotrope.routing.World.CZECH;
import static dev.heliotrope.routing.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is kept free for VIPs: so many of those who know the skill well enough, and nobody else. */
class ReserveTest {
    private static final Queue QUEUE = new Queue(
            "q",
            List.of(new QueueStep(new Need(1, List.of(), Trait.All.ANYBODY), Relax.NEVER)),
            Duration.ofSeconds(20));

    private final Told told = new Told();
    private Instant now = NOON;

    private static Agent knows(String id, int level) {
        return new Agent(id, id, "1", "prague", Map.of(CZECH, 3), Map.of("claims", level));
    }

    /** All signed in, the first the longest idle. */
    private Distributor open(List<Reserve> reserves, Agent... agents) {
        Plan plan = new Plan(List.of(agents), World.teams(), reserves, Rules.USUAL);
        Distributor distributor = Distributor.of(plan, Standing.EMPTY, told, now);
        Arrays.stream(agents).forEach(agent -> {
            now = now.plusSeconds(1);
            distributor.phone(agent.id(), PhoneState.FREE, now);
            distributor.presence(agent.id(), Presence.SIGNED_IN, now);
        });
        return distributor;
    }

    private List<String> given() {
        return told.decisions.stream().map(Decision::toString).toList();
    }

    private void join(Distributor distributor, String id, boolean vip) {
        Request request = Request.in(CZECH).with(new Priority(Duration.ZERO, vip));
        now = now.plusSeconds(1);
        distributor.join(new WaitingCall(new CallId(id), QUEUE, request, Place.taken(now)), now);
    }

    @Test
    void whoKnowsLessIsNotKeptThoughNobodyElseIsFree() {
        Distributor distributor = open(List.of(new Reserve("claims", 4, 1)), knows("good", 4), knows("fair", 3));
        join(distributor, "a", false);
        join(distributor, "b", false);
        assertThat(given()).containsExactly("a -> fair");
        assertThat(distributor.explain(new CallId("b")))
                .extracting(Loss::words)
                .containsExactly("fair: with another caller", "good: the last one free with claims, kept for VIPs");
        join(distributor, "vip", true);
        assertThat(given()).containsExactly("a -> fair", "vip -> good");
    }

    @Test
    void oneMoreThanAreKeptIsGivenAndTheRestAreNot() {
        Distributor distributor =
                open(List.of(new Reserve("claims", 1, 2)), knows("a", 1), knows("b", 2), knows("c", 5));
        join(distributor, "first", false);
        join(distributor, "second", false);
        assertThat(given()).containsExactly("first -> a");
        assertThat(distributor.explain(new CallId("second")).getLast().words())
                .isEqualTo("c: one of the last 2 free with claims, kept for VIPs");
        distributor.leave(new CallId("first"), now.plusSeconds(1));
        assertThat(given()).as("three are free again").containsExactly("first -> a", "second -> a");
    }

    @Test
    void whoCountsForTwoReservesIsKeptForEither() {
        Agent both = new Agent("both", "both", "1", "prague", Map.of(CZECH, 3), Map.of("claims", 5, "sales", 5));
        Agent sales = new Agent("sales", "sales", "1", "prague", Map.of(CZECH, 3), Map.of("sales", 5));
        Distributor distributor = open(List.of(new Reserve("sales", 1, 1), new Reserve("claims", 1, 1)), both, sales);
        join(distributor, "a", false);
        join(distributor, "b", false);
        assertThat(given()).as("of sales there is one to spare, of claims none").containsExactly("a -> sales");
    }
}
