package dev.heliotrope.session;

import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.Roster;
import dev.heliotrope.routing.Router;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;

/** Asks routing who gets whom, makes the offers, and sets the alarm for when time alone asks again. On the floor's thread. */
final class Dealing {
    private final Floor.Ground ground;
    private final Desks desks;
    private final WaitingRoom room;
    private final OfferBook offers;
    private final Regrouping regrouping;
    private final Runnable again;
    private Alarm.Set alarm = () -> {};

    /** {@code again} is run, on any thread, when it is time to deal again. */
    Dealing(
            Floor.Ground ground,
            Desks desks,
            WaitingRoom room,
            OfferBook offers,
            Regrouping regrouping,
            Runnable again) {
        this.ground = ground;
        this.desks = desks;
        this.room = room;
        this.offers = offers;
        this.regrouping = regrouping;
        this.again = again;
    }

    /** {@code certain}: what we know of phones and calls is true, so that offers can be made. */
    void deal(boolean certain, Instant now) {
        desks.follow(ground.house().get(), now);
        if (certain && regrouping.isOver(now)) {
            Router.decide(desks.roster(), room.calls(), now).forEach(this::offer);
        }
        room.relax(now);
        setAlarm(now);
    }

    private void setAlarm(Instant now) {
        Roster roster = desks.roster();
        Collection<WaitingCall> waiting = room.calls();
        alarm.cancel();
        alarm = Stream.concat(Router.nextTick(roster, waiting, now).stream(), regrouping.end(now).stream())
                .min(Instant::compareTo)
                .map(next -> ground.alarm().at(next, again))
                .orElse(() -> {});
    }

    private void offer(Decision decision) {
        room.leave(decision.call().call()).ifPresent(sitting -> {
            Offer offer = new Offer(ground.ids().get(), decision.call().call(), decision.agent(), decision.why());
            desks.engage(decision.agent().id(), offer.call());
            offers.add(new OfferBook.Out(offer, sitting));
            sitting.seat().offered(offer);
        });
    }
}
