package dev.heliotrope.routing;

import static dev.heliotrope.routing.World.CZECH;
import static dev.heliotrope.routing.World.ENGLISH;
import static dev.heliotrope.routing.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sentence that people read of a decision, for what may be asked and for each order of agents. */
class WhyTest {
    private static final Agent JANA =
            new Agent("jana", "Jana", "1", "prague", Map.of(CZECH, 5, ENGLISH, 4), Map.of("support", 5, "billing", 1));
    private static final Agent PETR =
            new Agent("petr", "Petr", "2", "prague", Map.of(CZECH, 3), Map.of("support", 3, "billing", 4));

    private final Told told = new Told();

    /** Jana has been idle for the time given, and Petr for so much longer. */
    private Decision decided(Duration idle, Duration longer, Order order, Request request) {
        Instant at = NOON.plus(longer).plus(idle);
        Plan plan = new Plan(List.of(JANA, PETR), World.teams(), List.of(), Rules.USUAL);
        Distributor distributor = Distributor.of(plan, Standing.EMPTY, told, NOON);
        comes(distributor, PETR, NOON);
        comes(distributor, JANA, NOON.plus(longer));
        QueueStep step = new QueueStep(new Need(0, List.of(), Trait.All.ANYBODY), Relax.NEVER);
        Queue queue = new Queue("q", List.of(step), new End.AnyAgent(), order, null, Duration.ofSeconds(20));
        distributor.join(new WaitingCall(new CallId("a"), queue, request, Place.taken(at)), at);
        return told.decisions.getLast();
    }

    private static void comes(Distributor distributor, Agent agent, Instant at) {
        distributor.phone(agent.id(), PhoneState.FREE, at);
        distributor.presence(agent.id(), Presence.SIGNED_IN, at);
    }

    private String why(Order order, Request request) {
        return decided(Duration.ofSeconds(5), Duration.ofMinutes(2), order, request)
                .why();
    }

    @Test
    void alternativesAreToldByTheOneThatHolds() {
        Trait either = new Trait.Any(List.of(new Trait.Skill("billing", 3), new Trait.OneOf(Set.of("ana"))));
        assertThat(why(Order.LONGEST_IDLE, Request.in(CZECH).requiring(either)))
                .isEqualTo("Petr: billing 4, idle longest (2 min). Jana: billing 1 < 3 and only ana will do.");
        assertThat(why(Order.LONGEST_IDLE, Request.in(CZECH).requiring(new Trait.OneOf(Set.of("ana", "jana")))))
                .as("ana is configured no more")
                .endsWith("Petr: only Jana or ana will do.");
    }

    @Test
    void askedForByNameIsSaidAndWhatIsNotWantedIsNot() {
        Trait named = new Trait.OneOf(Set.of("jana")).and(new Trait.Not(new Trait.Skill("billing", 2)));
        assertThat(why(Order.LONGEST_IDLE, Request.in(CZECH).requiring(named)))
                .isEqualTo("Jana: asked for by name, idle longest (5 s). Petr: only Jana will do.");
        assertThat(new Trait.Not(new Trait.Skill("billing", 2)).missing(PETR))
                .extracting(Refusal::words)
                .isEqualTo("has billing 2, which is not wanted");
        Trait notThese =
                new Trait.Not(new Trait.All(List.of(new Trait.OneOf(Set.of("jana")), new Trait.Skill("support", 3))));
        assertThat(why(Order.LONGEST_IDLE, Request.in(CZECH).requiring(notThese)))
                .isEqualTo("Petr: idle longest (2 min). Jana: has Jana, support 3, which is not wanted.");
    }

    /** The caller's own language counts for proficiency, asked for or not. */
    @Test
    void eachOrderSaysByWhatTheNextOneIsBehind() {
        Trait skill = new Trait.Skill("support", 1);
        Request request = Request.in(CZECH).requiring(skill);
        assertThat(why(Order.BEST_PROFICIENCY, request))
                .isEqualTo("Jana: support 5, best proficiency, idle 5 s. Petr: proficiency 6 < 10.");
        Request rather = Request.in(CZECH).preferring(List.of(new Trait.Skill("billing", 3)));
        assertThat(why(Order.FOLLOW_THE_SUN, rather))
                .isEqualTo("Petr: follow the sun, idle 2 min. Jana: preferred 0 < 1.");
        Order weighted = Order.weighted(new Criterion.Weighted(Duration.ofMinutes(2), Duration.ZERO, Duration.ZERO, 0));
        assertThat(why(weighted, request))
                .isEqualTo("Jana: support 5, weighted, idle 5 s. Petr: weighs less by 6 min.");
    }

    @Test
    void whoLookEquallyIdleAreToldApart() {
        Request request = Request.in(CZECH);
        assertThat(decided(Duration.ofMinutes(4), Duration.ofSeconds(7), Order.LONGEST_IDLE, request)
                        .why())
                .endsWith("Jana: idle 7 s less.");
        assertThat(decided(Duration.ofSeconds(4), Duration.ofMillis(20), Order.LONGEST_IDLE, request)
                        .why())
                .endsWith("Jana: idle 20 ms less.");
    }
}
