package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Loss;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A caller on hold: parked with music, comforted now and then, woken for an offer, back on hold when that leads to nothing. On
 * the line's event loop; what the floor says comes over there first.
 */
final class Hold implements Seat {
    /** What becomes of the call; each ends the hold but {@code keep}. */
    interface Host {
        void keep(WaitingCall place, @Nullable Offer offer, Runnable then);

        /** Whether the caller was told something of which the channel does not know, or has come further than it says. */
        boolean isToKeep(WaitingCall place);

        void talked(boolean callerGone);

        /** {@code place} is where the caller stood. */
        void timedOut(WaitingCall place);

        /** The queue has given up, with the caller at that place. */
        void exhausted(WaitingCall place, End end);

        void callerLeft();
    }

    private final Surroundings around;
    private final Leg leg;
    private final Diary diary;
    private final Host host;
    private final Comfort comfort;
    private final String channel;
    private final Instant deadline;
    private final Queueing.Entered entered;
    private WaitingCall place;
    private @Nullable Ringing offer;
    private boolean offerKept;
    private @Nullable End end;
    private boolean parked;
    private boolean over;

    Hold(
            Queueing.Entered entered,
            Instant deadline,
            String channel,
            Comfort comfort,
            Leg leg,
            Diary diary,
            Surroundings around,
            Host host) {
        this.entered = entered;
        this.place = entered.call();
        this.deadline = deadline;
        this.channel = channel;
        this.comfort = comfort;
        this.leg = leg;
        this.diary = diary;
        this.around = around;
        this.host = host;
    }

    void begin() {
        diary.queued(place, entered.at());
        host.keep(place, null, () -> around.floor().join(place, this));
    }

    @Override
    public void placed(@Nullable WaitingCall now) {
        here(() -> {
            place = now == null ? place : now;
            if (offer == null && offerKept) {
                offerKept = false;
                host.keep(place, null, this::goOn);
            } else {
                goOn();
            }
        });
    }

    private void here(Runnable task) {
        leg.later(() -> {
            if (!over) {
                task.run();
            }
        });
    }

    private void goOn() {
        Ringing pending = offer;
        Instant now = around.now();
        End given = end;
        if (pending != null) {
            offerKept = true;
            host.keep(place, pending.offer(), pending::begin);
        } else if (given != null) {
            over = true;
            host.exhausted(place, given);
        } else if (!now.isBefore(deadline)) {
            leave();
            host.timedOut(place);
        } else if (comfort.isDue(now)) {
            comfort.give(this::comforted);
        } else {
            park(now);
        }
    }

    /** What was promised anew must be known to whoever goes on with the call. */
    private void comforted() {
        if (offer == null && end == null && host.isToKeep(place)) {
            host.keep(place, null, this::goOn);
        } else {
            goOn();
        }
    }

    private void park(Instant now) {
        Instant until = comfort.due().isBefore(deadline) ? comfort.due() : deadline;
        parked = true;
        leg.act(new LineAction.Park(Duration.between(now, until)), done -> {
            parked = false;
            goOn();
        });
    }

    @Override
    public void offered(Offer made) {
        here(() -> {
            diary.offered(made);
            place = made.place();
            offer = new Ringing(made, place, leg, diary, around, this::ended);
            wake(() -> offer != null && offer.offer().equals(made));
        });
    }

    /** Woken again until awake: the first wake-up is lost if the manager connection has just gone. */
    private void wake(BooleanSupplier still) {
        if (parked && still.getAsBoolean()) {
            around.phones().wake(channel);
            around.alarm().at(around.now().plus(around.patience().wake()), () -> here(() -> wake(still)));
        }
    }

    @Override
    public void withdrawn(Offer which) {
        here(() -> {
            if (offer != null && offer.offer().equals(which)) {
                offer.withdraw();
            }
        });
    }

    @Override
    public void answered(Offer which, Instant at) {
        here(() -> {
            if (offer != null && offer.offer().equals(which)) {
                offer.answered(at);
            }
        });
    }

    @Override
    public void relaxed(WaitingCall now) {
        here(() -> {
            place = now;
            diary.relaxed(now);
        });
    }

    @Override
    public void unmatched(WaitingCall now, List<Loss> lost) {
        here(() -> diary.unmatched(now, lost));
    }

    @Override
    public void exhausted(WaitingCall last, End given) {
        here(() -> {
            place = last;
            end = given;
            diary.exhausted(last, given);
            wake(() -> true);
        });
    }

    private void ended(OfferOutcome outcome, boolean callerGone) {
        boolean back = outcome != OfferOutcome.ANSWERED && !callerGone;
        settle(outcome, back);
        if (!back) {
            over = true;
            tellHost(outcome, callerGone);
        }
    }

    private void tellHost(OfferOutcome outcome, boolean callerGone) {
        if (outcome == OfferOutcome.ANSWERED) {
            host.talked(callerGone);
        } else {
            host.callerLeft();
        }
    }

    private void settle(OfferOutcome outcome, boolean back) {
        Ringing settled = offer;
        offer = null;
        if (settled != null) {
            around.floor().settle(settled.offer().id(), outcome, back);
        }
    }

    private void leave() {
        over = true;
        around.floor().leave(place.call(), this);
    }

    /** The channel is gone; gives whether the caller went from a talk. */
    boolean hungUp(Party by) {
        Ringing pending = offer;
        boolean talked = pending != null && pending.cutOff(OfferOutcome.CALLER_LEFT, by);
        settle(talked ? OfferOutcome.ANSWERED : OfferOutcome.CALLER_LEFT, false);
        leave();
        return talked;
    }

    /** The line is gone, the channel may be up: what goes on at an agent's phone is settled when the call is met again. */
    void lost() {
        Ringing pending = offer;
        if (pending != null && !pending.atThePhone()) {
            pending.cutOff(OfferOutcome.RESCINDED, Party.SYSTEM);
            settle(OfferOutcome.RESCINDED, false);
        }
        over = true;
    }
}
