package dev.heliotrope.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The indexed distributor decides as the one that asks everybody does, whatever happens. More of it: {@code -Drouting.operations
 * =1000000}, another run of it: {@code -Drouting.seed=7}.
 */
class ModelTest {
    private static final int OPERATIONS = Integer.getInteger("routing.operations", 20_000);
    private static final long SEED = Long.getLong("routing.seed", 42);
    /** Short runs see several worlds too. */
    private static final int A_DAY = Math.max(50, Math.min(1_000, OPERATIONS / 8));

    /** Two of a kind, told the same. */
    private static final class Pair {
        final Told scanned = new Told();
        final Told indexed = new Told();
        Plan plan;
        Distributor scanning;
        Distributor indexing;
        boolean on = true;

        Pair(Plan plan, Instant at) {
            this.plan = plan;
            scanning = new ScanningDistributor(plan, Standing.EMPTY, scanned, at);
            indexing = new IndexedDistributor(plan, Standing.EMPTY, indexed, at);
        }

        void both(Consumer<Distributor> happening) {
            happening.accept(scanning);
            happening.accept(indexing);
        }

        void restart(Instant at) {
            on = true;
            scanning = new ScanningDistributor(plan, scanning.standing(), scanned, at);
            indexing = new IndexedDistributor(plan, indexing.standing(), indexed, at);
        }
    }

    private RandomWorld world;
    private Pair pair;
    private Instant now;
    private int calls;
    private final List<Decision[]> held = new ArrayList<>();

    @Test
    void theSameDecisionsAsAskingEverybody() {
        System.out.println("routing: " + OPERATIONS + " operations, seed " + SEED);
        int done = 0;
        long decisions = 0;
        for (long day = 0; done < OPERATIONS; day++) {
            begin(SEED * 1_000_003 + day);
            for (int i = 0; i < A_DAY && done < OPERATIONS; i++, done++) {
                String what = operate();
                decisions += pair.indexed.decisions.size();
                compare("seed " + SEED + ", day " + day + ", operation " + i + ": " + what);
            }
        }
        System.out.println("routing: " + decisions + " decisions, no difference");
        assertThat(decisions).isGreaterThan(OPERATIONS / 20);
    }

    private void begin(long seed) {
        world = new RandomWorld(seed);
        now = RandomWorld.START;
        calls = 0;
        held.clear();
        pair = new Pair(world.plan(), now);
        for (AgentState state : pair.scanning.standing().agents()) {
            pair.both(to -> to.presence(state.agent().id(), Presence.SIGNED_IN, now));
            pair.both(to -> to.phone(state.agent().id(), PhoneState.FREE, now));
        }
        pair.scanned.forget();
        pair.indexed.forget();
    }

    private String operate() {
        now = now.plusMillis(world.oneIn(3) ? 0 : world.upTo(4_000));
        int chance = world.upTo(100);
        if (chance < 22) {
            return join();
        }
        if (chance < 50) {
            return settleAnOffer();
        }
        if (chance < 56) {
            return aCaller("leaves", call -> pair.both(to -> to.leave(call.call(), now)));
        }
        if (chance < 60) {
            Queue other = world.any(world.queues);
            return aCaller("moves", call -> pair.both(to -> to.join(call.movedTo(other), now)));
        }
        return chance < 85 ? anAgent() : atLarge(chance);
    }

    private String join() {
        if (pair.scanning.standing().waiting().size() > (world.plain ? 40 : 14)) {
            return aCaller("leaves", call -> pair.both(to -> to.leave(call.call(), now)));
        }
        WaitingCall call = world.newcomer("c" + calls++, now);
        pair.both(to -> to.join(call, now));
        return "joins " + call;
    }

    private String settleAnOffer() {
        List<Standing.Offered> offers = pair.scanning.standing().offers();
        if (offers.isEmpty()) {
            return join();
        }
        Offer offer = world.any(offers).offer();
        CallId call = offer.call();
        if (offer instanceof Offer.Accepted || world.oneIn(20)) {
            pair.both(to -> to.done(call, now));
            return "done " + offer;
        }
        if (world.oneIn(2)) {
            pair.both(to -> to.accepted(call, now));
            return "accepted " + offer;
        }
        Offer.Failure how = world.any(List.of(Offer.Failure.values()));
        pair.both(to -> to.ended(call, how, now));
        return how + " " + offer;
    }

    private String aCaller(String what, Consumer<WaitingCall> then) {
        Standing standing = pair.scanning.standing();
        List<WaitingCall> all = new ArrayList<>(standing.waiting());
        standing.offers().forEach(offered -> all.add(offered.call()));
        if (all.isEmpty()) {
            return "nobody " + what;
        }
        WaitingCall call = world.any(all);
        then.accept(call);
        return what + " " + call;
    }

    private String anAgent() {
        String agent = world.agentId();
        if (world.oneIn(3)) {
            PhoneState phone = world.oneIn(2) ? PhoneState.FREE : world.any(List.of(PhoneState.values()));
            pair.both(to -> to.phone(agent, phone, now));
            return agent + " " + phone;
        }
        Presence presence = world.oneIn(3) ? world.any(List.of(Presence.values())) : Presence.SIGNED_IN;
        pair.both(to -> to.presence(agent, presence, now));
        return agent + " " + presence;
    }

    private String atLarge(int chance) {
        if (chance < 96) {
            now = world.oneIn(3) ? now.plusSeconds(world.upTo(60)) : soon();
            pair.both(to -> to.tick(now));
            return "tick " + now;
        }
        if (chance == 96) {
            pair.restart(now);
            return "restart";
        }
        if (chance == 97) {
            boolean on = !world.oneIn(3);
            pair.on = on;
            pair.both(to -> to.offering(on, now));
            return "offering " + on;
        }
        if (chance == 98 && world.oneIn(2)) {
            pair.plan = world.plan();
            pair.both(to -> to.reload(pair.plan, now));
            return "reload";
        }
        pair.on = true;
        pair.both(to -> to.offering(true, now));
        return "offering";
    }

    private Instant soon() {
        return pair.scanning.nextTick().filter(now::isBefore).orElse(now);
    }

    private void compare(String what) {
        Told scanned = pair.scanned;
        Told indexed = pair.indexed;
        if (!same(scanned, indexed)) {
            assertThat(indexed.decisions.toString()).as(what).isEqualTo(scanned.decisions.toString());
            assertThat(indexed.exhausted).as(what).isEqualTo(scanned.exhausted);
            assertThat(indexed.steps).as(what).isEqualTo(scanned.steps);
            Standing found = pair.indexing.standing();
            Standing wanted = pair.scanning.standing();
            assertThat(found.agents()).as(what).containsExactlyElementsOf(wanted.agents());
            assertThat(found.waiting()).as(what).containsExactlyElementsOf(wanted.waiting());
            assertThat(found.offers()).as(what).containsExactlyElementsOf(wanted.offers());
        }
        if (pair.on) {
            sooner(what);
        }
        if (world.oneIn(4)) {
            places(what);
        }
        explained(what);
        scanned.forget();
        indexed.forget();
    }

    private boolean same(Told scanned, Told indexed) {
        return indexed.decisions.toString().equals(scanned.decisions.toString())
                && indexed.exhausted.equals(scanned.exhausted)
                && indexed.steps.equals(scanned.steps)
                && pair.indexing.standing().equals(pair.scanning.standing());
    }

    private void sooner(String what) {
        Instant asked = pair.scanning.nextTick().orElse(Instant.MAX);
        assertThat(pair.indexing.nextTick().orElse(Instant.MAX)).as(what).isBeforeOrEqualTo(asked);
    }

    private void places(String what) {
        for (WaitingCall call : pair.scanning.standing().waiting()) {
            assertThat(pair.indexing.position(call.call())).as(what).isEqualTo(pair.scanning.position(call.call()));
        }
    }

    /** Reasons asked for much later are those of the instant of the decision. */
    private void explained(String what) {
        for (int i = 0; i < pair.indexed.decisions.size(); i++) {
            held.add(new Decision[] {pair.scanned.decisions.get(i), pair.indexed.decisions.get(i)});
        }
        while (held.size() > 30) {
            Decision[] both = held.remove(world.upTo(held.size()));
            assertThat(Objects.equals(both[0].reasons(), both[1].reasons()))
                    .as("%s: %s, not %s", what, both[1].why(), both[0].why())
                    .isTrue();
        }
        if (!pair.indexed.decisions.isEmpty()) {
            eachCallOnce(what);
        }
        // a reload may take away the capacity for what was given the moment before
        if (!what.endsWith("reload")) {
            pair.indexed.decisions.forEach(decision -> neverTooMany(decision, what));
        }
    }

    private void neverTooMany(Decision decision, String what) {
        AgentState state = pair.indexing.agent(decision.agent().id()).orElseThrow();
        assertThat(state.engaged()).as(what).extracting(Contact::channel).hasSizeLessThanOrEqualTo(most(state));
    }

    private void eachCallOnce(String what) {
        Standing standing = pair.indexing.standing();
        Set<CallId> seen = new HashSet<>();
        standing.waiting()
                .forEach(call -> assertThat(seen.add(call.call())).as(what).isTrue());
        standing.offers()
                .forEach(offered ->
                        assertThat(seen.add(offered.call().call())).as(what).isTrue());
        standing.agents().stream()
                .flatMap(state -> state.engaged().stream())
                .forEach(contact ->
                        assertThat(seen.remove(contact.call())).as(what).isTrue());
    }

    private static int most(AgentState state) {
        return state.engaged().stream()
                .mapToInt(contact -> state.agent().capacity(contact.channel()))
                .min()
                .orElse(0);
    }
}
