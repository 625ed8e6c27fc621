package dev.heliotrope.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** Brings everybody together who is known of, and whoever comes later. */
final class Assembly {
    private Assembly() {}

    /** Callers who wait stand nowhere yet. */
    static Gathering of(Plan plan, Standing known, Announcer announcer, Instant at) {
        Collection<Offer> open =
                known.offers().stream().map(Standing.Offered::offer).toList();
        Gathering here =
                new Gathering(plan, Consequences.configured(plan.agents(), known.agents(), open, at), announcer, at);
        known.offers().forEach(offered -> restore(here, offered));
        known.waiting().forEach(call -> here.enter(caller(here, call)));
        return here;
    }

    static Caller caller(Gathering here, WaitingCall call) {
        Duration head = call.request().priority().headStart();
        Duration most = here.plan.rules().mostHeadStart();
        long counted = Math.min(head.toMillis(), most.toMillis());
        Caller caller =
                new Caller(call, here.floor.kinds.of(call), call.joined().toEpochMilli() - counted);
        here.callers.put(caller);
        return caller;
    }

    private static void restore(Gathering here, Standing.Offered offered) {
        Caller caller = caller(here, offered.call());
        caller.desk = here.floor.desk(offered.offer().agent());
        caller.formerAgent = caller.desk == null ? offered.offer().agent() : null;
        switch (offered.offer()) {
            case Offer.Pending pending -> {
                caller.status = Caller.Status.OFFERED;
                caller.offered = pending.made().toEpochMilli();
            }
            case Offer.Accepted accepted -> {
                caller.status = Caller.Status.TALKING;
                caller.offered = accepted.made().toEpochMilli();
                caller.accepted = accepted.at().toEpochMilli();
            }
            case Offer.Over over -> here.callers.remove(offered.call().call());
        }
    }
}
