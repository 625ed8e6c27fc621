package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Offer.Failure;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The seam to routing: tells a {@link Distributor} what happens, makes the offers it decides on, and sets the alarm for when
 * time alone asks again. What one thing that happens costs does not grow with the callers who wait. On the floor's thread.
 */
final class Dealing implements Announcer {
    private final Ground ground;
    private final Desks desks;
    private final WaitingRoom room = new WaitingRoom();
    private final InVain inVain = new InVain();
    private final OfferBook offers;
    private final Regrouping regrouping;
    private final Runnable again;
    private Plan plan;
    private Distributor distributor;
    private boolean offering;
    private @Nullable Instant alarmed;
    private Alarm.Set alarm = () -> {};

    /** {@code again} is run, on any thread, when it is time to deal again. */
    Dealing(Ground ground, Desks desks, OfferBook offers, Regrouping regrouping, Runnable again, Instant at) {
        this.ground = ground;
        this.desks = desks;
        this.offers = offers;
        this.regrouping = regrouping;
        this.again = again;
        this.plan = ground.house().get().plan();
        desks.follow(plan.agents());
        this.distributor = silent(Standing.EMPTY, at);
    }

    private Distributor silent(Standing known, Instant at) {
        Distributor made = ground.distributing().of(plan, known, this, at);
        made.offering(false, at);
        return made;
    }

    /** Nobody has been offered anything yet. */
    void recall(Map<String, PresenceStore.Kept> kept, Instant at) {
        Standing until = distributor.standing();
        distributor = silent(desks.recalled(kept, distributor, at), at);
        until.waiting().forEach(call -> distributor.join(call, at));
    }

    Distributor now() {
        return distributor;
    }

    /** After each change. {@code certain}: what we know of phones and calls is true, so that offers can be made. */
    void deal(boolean certain, Instant at) {
        follow(ground.house().get(), at);
        boolean may = certain && regrouping.isOver(at);
        if (may != offering) {
            offering = may;
            distributor.offering(may, at);
        }
        distributor.tick(at);
        if (offering) {
            inVain.tell(distributor, room, plan.agents().size(), at);
        }
        setAlarm(at);
    }

    private void follow(House house, Instant at) {
        if (!house.isBy(plan)) {
            plan = house.plan();
            desks.follow(plan.agents());
            distributor.reload(plan, at);
        }
    }

    private void setAlarm(Instant at) {
        Instant next = Stream.concat(distributor.nextTick().stream(), regrouping.end(at).stream())
                .min(Instant::compareTo)
                .orElse(null);
        if (next == null || !next.equals(alarmed)) {
            alarm.cancel();
            alarmed = next;
            alarm = next == null ? () -> {} : ground.alarm().at(next, this::wakeUp);
        }
    }

    private void wakeUp() {
        again.run();
    }

    /** The alarm has gone off, be it too early by a clock that was set. */
    void forgetAlarm() {
        alarmed = null;
    }

    // What calls do

    void join(WaitingCall call, Seat seat, Instant at) {
        vacate(call.call(), at);
        room.sit(call.call(), seat);
        inVain.add(call.call());
        distributor.join(call, at);
    }

    void placed(CallId call, Seat seat) {
        seat.placed(distributor.waiting(call).orElse(null));
    }

    boolean isSeated(CallId call, Seat seat) {
        return room.isSeated(call, seat);
    }

    /** Also takes back an offer that is still on its way to the call. */
    void vacate(CallId call, Instant at) {
        room.leave(call);
        offers.of(call).ifPresent(out -> offers.close(out.offer().id()));
        distributor.leave(call, at);
    }

    /** The line is lost. An offer goes on at the agent's phone. */
    void adrift(CallId call, Instant at) {
        room.leave(call);
        if (offers.of(call).isEmpty()) {
            distributor.leave(call, at);
        }
    }

    void settle(OfferBook.Out out, OfferOutcome outcome, boolean back, Instant at) {
        CallId call = out.call();
        if (outcome == OfferOutcome.ANSWERED) {
            distributor.accepted(call, at);
            distributor.done(call, at);
            desks.keep(distributor, out.agent(), at);
            room.leave(call);
        } else if (back) {
            inVain.add(call);
            distributor.ended(call, failure(outcome), at);
            desks.keep(distributor, out.agent(), at);
            placed(call, out.seat());
        } else {
            vacate(call, at);
        }
    }

    private static Failure failure(OfferOutcome outcome) {
        return switch (outcome) {
            case NO_ANSWER -> Failure.TIMED_OUT;
            case DECLINED -> Failure.DECLINED;
            case BUSY, UNREACHABLE -> Failure.FAILED;
            case ANSWERED, CALLER_LEFT, RESCINDED -> Failure.RESCINDED;
        };
    }

    // What routing decides

    @Override
    public void offered(Decision decision) {
        Seat seat = room.of(decision.call().call());
        if (seat != null) {
            Decision.Reasons why = decision.reasons();
            Offer offer =
                    new Offer(ground.ids().get(), decision.call(), decision.agent(), why.sentence(), why.losses());
            offers.add(new OfferBook.Out(offer, seat));
            seat.offered(offer);
        }
    }

    @Override
    public void relaxed(Supplier<WaitingCall> of) {
        WaitingCall call = of.get();
        inVain.add(call.call());
        Optional.ofNullable(room.of(call.call())).ifPresent(seat -> seat.relaxed(call));
    }

    @Override
    public void exhausted(WaitingCall call, End end) {
        Seat seat = room.of(call.call());
        room.leave(call.call());
        if (seat != null) {
            seat.exhausted(call, end);
        }
    }
}
