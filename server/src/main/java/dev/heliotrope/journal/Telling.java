package dev.heliotrope.journal;

import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.Plan;

/** Tells a distributor what an entry says that it was told. */
final class Telling {
    private Telling() {}

    /** What is no input is passed over. */
    static void tell(Distributor to, Entry entry, Plan plan) {
        switch (entry) {
            case Entry.Joined it -> to.join(it.call(), it.at());
            case Entry.Left it -> to.leave(it.call(), it.at());
            case Entry.Said it -> to.presence(it.agent(), it.presence(), it.at());
            case Entry.Phone it -> to.phone(it.agent(), it.state(), it.at());
            case Entry.Accepted it -> to.accepted(it.call(), it.at());
            case Entry.Ended it -> to.ended(it.call(), it.how(), it.at());
            case Entry.Done it -> to.done(it.call(), it.at());
            case Entry.Ticked it -> to.tick(it.at());
            case Entry.Reloaded it -> to.reload(plan, it.at());
            case Entry.Offering it -> to.offering(it.on(), it.at());
            case Entry.Opened ignored -> {}
            case Entry.Lost ignored -> {}
            case Entry.Decided ignored -> {}
        }
    }
}
