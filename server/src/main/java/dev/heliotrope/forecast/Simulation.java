package dev.heliotrope.forecast;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Engine;
import dev.heliotrope.routing.Offer;
import dev.heliotrope.routing.Place;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A discrete-event simulation around the very distributor that production uses. Every agent is signed in with a free phone all
 * the time, so that the teams' hours alone say who works. One run, one object.
 */
public final class Simulation implements Announcer {
    private final Plan plan;
    private final Function<String, @Nullable Queue> queues;
    private final Conduct conduct;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final Map<CallId, Guest> guests = new HashMap<>();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Workload workload;
    private final ArrayDeque<Runnable> told = new ArrayDeque<>();
    private final Distributor distributor;
    private Instant now;
    private long number;

    private record Event(Instant at, long number, Runnable what) {}

    /** A caller while in the house. */
    private static final class Guest {
        private final Arrival arrival;
        private @Nullable String with;
        private Instant since;
        private boolean gone;
        private int offer;

        private Guest(Arrival arrival) {
            this.arrival = arrival;
            this.since = arrival.at();
        }
    }

    /** @param queues those that callers may be sent on to, by id */
    public Simulation(Plan plan, Function<String, @Nullable Queue> queues, Duration ringing, Instant from) {
        this(plan, queues, Conduct.answering(ringing), from, Distributor::of);
    }

    /** @param engine makes the distributor, which may tell others besides what happens */
    public Simulation(
            Plan plan, Function<String, @Nullable Queue> queues, Conduct conduct, Instant from, Engine engine) {
        this.plan = plan;
        this.queues = queues;
        this.conduct = conduct;
        this.now = from;
        this.workload = new Workload(plan, from);
        this.distributor = engine.of(plan, Standing.EMPTY, this, from);
    }

    /** All callers, in any order, until the last of them has left; what they are worth is counted up to {@code to}. */
    public Outlook run(List<Arrival> arrivals, Instant to, Duration target) {
        distributor.offering(true, now);
        for (Agent agent : plan.agents()) {
            distributor.presence(agent.id(), Presence.SIGNED_IN, now);
            distributor.phone(agent.id(), PhoneState.FREE, now);
        }
        arrivals.forEach(arrival -> at(arrival.at(), () -> arrive(arrival)));
        while (!events.isEmpty()) {
            next();
            settle();
        }
        Map<String, Figures> figures = new TreeMap<>();
        tallies.forEach((queue, tally) -> figures.put(queue, tally.figures(target)));
        return new Outlook(figures, workload.occupancy(to));
    }

    /** The next thing that happens, or the instant at which time alone may change something. */
    private void next() {
        Instant tick = distributor.nextTick().orElse(Instant.MAX);
        Event event = events.element();
        if (tick.isBefore(event.at())) {
            now = tick;
            distributor.tick(now);
        } else {
            events.remove();
            now = event.at();
            event.what().run();
        }
    }

    /** What the distributor has told is acted on only when it is done with its turn. */
    private void settle() {
        while (!told.isEmpty()) {
            told.remove().run();
        }
    }

    private void at(Instant when, Runnable what) {
        events.add(new Event(when, number++, what));
    }

    private void arrive(Arrival arrival) {
        CallId call = new CallId("simulated-" + number++);
        guests.put(call, new Guest(arrival));
        at(arrival.at().plus(arrival.patience()), () -> loseHeart(call));
        WaitingCall waiting = new WaitingCall(call, arrival.queue(), arrival.request(), Place.taken(arrival.at()));
        distributor.join(waiting, now);
    }

    private void loseHeart(CallId call) {
        Guest guest = guests.get(call);
        if (guest != null && guest.with == null && !guest.gone) {
            tally(guest).abandoned(waited(guest));
            guests.remove(call);
            distributor.leave(call, now);
        }
    }

    @Override
    public void offered(Decision decision) {
        CallId call = decision.call().call();
        String agent = decision.agent().id();
        told.add(() -> {
            Guest guest = guests.get(call);
            if (guest != null) {
                int offer = ++guest.offer;
                if (conduct.isAnswered()) {
                    at(now.plus(conduct.ringing()), () -> answer(call, agent, offer));
                } else {
                    at(now.plus(decision.call().queue().ringFor()), () -> ringOut(call, agent, offer));
                }
            }
        });
    }

    private void answer(CallId call, String agent, int offer) {
        Guest guest = guests.get(call);
        if (guest != null && isOffered(call, agent, offer)) {
            tally(guest).answered(waited(guest));
            guest.with = agent;
            guest.since = now;
            distributor.accepted(call, now);
            at(now.plus(guest.arrival.handle()), () -> hangUp(call, guest));
        }
    }

    private boolean isOffered(CallId call, String agent, int offer) {
        Guest guest = guests.get(call);
        return guest != null
                && guest.offer == offer
                && distributor
                        .offer(call)
                        .filter(out -> out.agent().equals(agent))
                        .isPresent();
    }

    private void ringOut(CallId call, String agent, int offer) {
        if (isOffered(call, agent, offer)) {
            distributor.ended(call, Offer.Failure.TIMED_OUT, now);
            at(now.plus(conduct.away()), () -> distributor.presence(agent, Presence.SIGNED_IN, now));
        }
    }

    private void hangUp(CallId call, Guest guest) {
        workload.talked(guest.with, guest.since, now);
        guests.remove(call);
        distributor.done(call, now);
        distributor.leave(call, now);
    }

    @Override
    public void relaxed(Supplier<WaitingCall> call) {
        // what counts is who gets the call in the end
    }

    @Override
    public void exhausted(WaitingCall call, End end) {
        told.add(() -> sendOn(call, end));
    }

    private void sendOn(WaitingCall call, End end) {
        Queue next = end instanceof End.OtherQueue other ? queues.apply(other.queue()) : null;
        Guest guest = guests.get(call.call());
        if (guest != null && next != null) {
            distributor.join(call.movedTo(next), now);
        } else if (guest != null) {
            tally(guest).elsewhere();
            guests.remove(call.call());
        }
    }

    private Tally tally(Guest guest) {
        return tallies.computeIfAbsent(guest.arrival.queue().id(), queue -> new Tally());
    }

    private Duration waited(Guest guest) {
        return Duration.between(guest.arrival.at(), now);
    }
}
