package dev.heliotrope.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Nobody is overtaken by an equal who came later, whatever happens to either: an offer that nobody answers, another queue, a
 * callback, another server. Who came when is kept here, and nothing about it is taken from the engine.
 */
class OvertakingTest {
    private static final long SEED = Long.getLong("routing.seed", 42);
    /** {@code -Drouting.operations=800}, of which mutation tests make do, is one day. */
    private static final int DAYS = Math.clamp(Integer.getInteger("routing.operations", 20_000) / 800, 1, 25);

    private static final int A_DAY = 400;
    private static final List<Language> LANGUAGES = List.of(World.CZECH, World.ENGLISH);

    /** Two queues that ask the same. */
    private static final List<Queue> QUEUES = List.of(queue("sales"), queue("service"));

    private static Queue queue(String id) {
        List<QueueStep> steps = List.of(step(4, 20), step(3, 40), new QueueStep(ask(1), Relax.NEVER));
        return new Queue(id, steps, Duration.ofSeconds(20));
    }

    private static QueueStep step(int level, int seconds) {
        return new QueueStep(ask(level), Relax.after(Duration.ofSeconds(seconds)));
    }

    private static Need ask(int level) {
        return new Need(level, List.of(), Trait.All.ANYBODY);
    }

    private static final class Customer {
        private final CallId id;
        private final Language language;
        private final Instant came;
        private final Map<String, Instant> excluded = new HashMap<>();
        private WaitingCall place;
        private boolean waits = true;

        Customer(WaitingCall call) {
            this.id = call.call();
            this.language = call.language();
            this.came = call.joined();
            this.place = call;
        }
    }

    private final class Watching implements Announcer {
        @Override
        public void offered(Decision decision) {
            Customer served = customers.get(decision.id());
            String agent = decision.agent().id();
            served.waits = false;
            served.place = decision.call();
            customers.values().stream()
                    .filter(other -> other.waits && other.language.equals(served.language))
                    .filter(other ->
                            !other.excluded.getOrDefault(agent, Instant.EPOCH).isAfter(now))
                    .forEach(other -> assertThat(other.came)
                            .as("%s: %s before %s", what, served.id, other.id)
                            .isAfterOrEqualTo(served.came));
            decisions++;
        }

        @Override
        public void relaxed(Supplier<WaitingCall> call) {
            // that steps give way in order follows from who is served
        }

        @Override
        public void exhausted(WaitingCall call, End end) {
            throw new IllegalStateException("these queues have no end");
        }
    }

    private final Map<CallId, Customer> customers = new HashMap<>();
    /** Who will be called back. */
    private final List<Customer> away = new ArrayList<>();

    private Random random = new Random(SEED);
    private Instant now = World.NOON;
    private String what = "";
    private int decisions;
    private int calls;
    private Plan plan = plan();
    private Distributor distributor = Distributor.of(plan, Standing.EMPTY, new Watching(), now);

    private Plan plan() {
        List<Agent> agents = IntStream.range(0, 6)
                .mapToObj(i -> World.agent(
                        "A" + i, "prague", Map.of(World.CZECH, random.nextInt(6), World.ENGLISH, random.nextInt(6))))
                .toList();
        return new Plan(agents, Map.of("prague", OPEN), List.of(), Rules.USUAL);
    }

    private static final Team OPEN =
            new Team("prague", "Prague", "prague", new World.OpenUntil("Prague", World.NOON.plus(Duration.ofDays(9))));

    @Test
    void nobodyIsOvertakenByAnEqualWhoCameLater() {
        for (int day = 0; day < DAYS; day++) {
            random = new Random(SEED * 1_000_003 + day);
            now = World.NOON;
            customers.clear();
            away.clear();
            plan = plan();
            distributor = Distributor.of(plan, Standing.EMPTY, new Watching(), now);
            for (int i = 0; i < A_DAY; i++) {
                now = now.plusMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(6_000));
                what = "seed " + SEED + ", day " + day + ", operation " + i;
                operate();
                nobodyHasLostAPlace();
            }
        }
        assertThat(decisions).isGreaterThan(DAYS * A_DAY / 20);
    }

    private void operate() {
        // what time brings comes before what happens at the end of it
        distributor.tick(now);
        switch (random.nextInt(10)) {
            case 0, 1 -> comes();
            case 2 -> toAnotherQueue();
            case 3 -> hangsUpToBeCalledBack();
            case 4 -> isCalledBack();
            case 5 -> distributor = Distributor.of(plan, distributor.standing(), new Watching(), now);
            case 6, 7 -> anAgentIsThere("a" + random.nextInt(6));
            default -> anOfferEnds();
        }
    }

    private void comes() {
        Language language = LANGUAGES.get(random.nextInt(2));
        Queue queue = QUEUES.get(random.nextInt(2));
        CallId id = new CallId("c" + calls++);
        WaitingCall call = new WaitingCall(id, queue, Request.in(language), Place.taken(now));
        customers.put(id, new Customer(call));
        distributor.join(call, now);
    }

    private void toAnotherQueue() {
        somebody().ifPresent(call -> distributor.join(call.movedTo(QUEUES.get(random.nextInt(2))), now));
    }

    private Optional<WaitingCall> somebody() {
        List<WaitingCall> waiting = distributor.standing().waiting();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.get(random.nextInt(waiting.size())));
    }

    private void hangsUpToBeCalledBack() {
        somebody().ifPresent(call -> {
            Customer customer = customers.get(call.call());
            customer.place = call;
            customer.waits = false;
            distributor.leave(call.call(), now);
            away.add(customer);
        });
    }

    private void isCalledBack() {
        if (!away.isEmpty()) {
            Customer customer = away.remove(random.nextInt(away.size()));
            customer.waits = true;
            distributor.join(customer.place, now);
        }
    }

    private void anAgentIsThere(String agent) {
        distributor.phone(agent, PhoneState.FREE, now);
        distributor.presence(agent, Presence.SIGNED_IN, now);
    }

    private void anOfferEnds() {
        List<Standing.Offered> offers = distributor.standing().offers();
        if (offers.isEmpty()) {
            distributor.tick(now);
            return;
        }
        Offer offer = offers.get(random.nextInt(offers.size())).offer();
        if (offer instanceof Offer.Accepted) {
            distributor.done(offer.call(), now);
            customers.remove(offer.call());
        } else if (random.nextBoolean()) {
            distributor.accepted(offer.call(), now);
        } else {
            isNotTaken(offer);
        }
    }

    private void isNotTaken(Offer offer) {
        Offer.Failure how = Offer.Failure.values()[random.nextInt(Offer.Failure.values().length)];
        Customer customer = customers.get(offer.call());
        customer.waits = true;
        if (how == Offer.Failure.TIMED_OUT || how == Offer.Failure.DECLINED) {
            customer.excluded.put(offer.agent(), now.plus(Rules.USUAL.excluded()));
        }
        distributor.ended(offer.call(), how, now);
    }

    private void nobodyHasLostAPlace() {
        for (Queue queue : QUEUES) {
            Map<Integer, CallId> byPosition = new TreeMap<>();
            distributor.standing().waiting().stream()
                    .filter(call -> call.queue().id().equals(queue.id()))
                    .forEach(call -> byPosition.put(distributor.position(call.call()), call.call()));
            List<Instant> came = byPosition.values().stream()
                    .map(call -> customers.get(call).came)
                    .toList();
            assertThat(came).as(what).isSorted();
            assertThat(byPosition.keySet())
                    .as(what)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, came.size()).boxed().toList());
        }
        assertThat(distributor.standing().waiting()).as(what).hasSize((int)
                customers.values().stream().filter(one -> one.waits).count());
    }
}
