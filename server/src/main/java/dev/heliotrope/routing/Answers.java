package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of callers and agents, for whoever asks; changes nothing. */
final class Answers {
    private final Gathering here;

    Answers(Gathering here) {
        this.here = here;
    }

    private @Nullable Caller waiter(CallId call) {
        Caller caller = here.callers.get(call);
        return caller != null && caller.status == Caller.Status.WAITING ? caller : null;
    }

    Optional<WaitingCall> waiting(CallId call) {
        return Optional.ofNullable(waiter(call)).map(Caller::now);
    }

    /** In the order in which they are served. */
    List<Caller> waiting() {
        return here.callers
                .all()
                .filter(caller -> caller.status == Caller.Status.WAITING)
                .sorted(Caller::compare)
                .toList();
    }

    int position(CallId call) {
        Caller asked = waiter(call);
        if (asked == null) {
            return 0;
        }
        QueueLine line = asked.kind.line;
        int before = line.before(asked);
        // while nothing is offered that may be all who came since, so that no set is made of them
        for (Caller caller : here.afoot) {
            boolean waits = caller.kind.line == line && caller.status == Caller.Status.WAITING && caller.isNowhere();
            before += waits && Caller.compare(caller, asked) < 0 ? 1 : 0;
        }
        return 1 + before;
    }

    Optional<Offer> offer(CallId call) {
        return Optional.ofNullable(here.callers.get(call))
                .flatMap(caller -> offer(caller).stream().findFirst());
    }

    private static Optional<Offer> offer(Caller caller) {
        CallId call = caller.id;
        String agent = caller.agent();
        Channel channel = caller.kind.channel();
        if (agent == null) {
            return Optional.empty();
        }
        Instant made = Instant.ofEpochMilli(caller.offered);
        return Optional.of(
                caller.status == Caller.Status.TALKING
                        ? new Offer.Accepted(call, agent, channel, made, Instant.ofEpochMilli(caller.accepted))
                        : new Offer.Pending(call, agent, channel, made));
    }

    Optional<AgentState> agent(String id) {
        return Optional.ofNullable(here.floor.desk(id)).map(desk -> desk.state);
    }

    private List<AgentState> agents() {
        return here.floor.desks.stream().map(desk -> desk.state).toList();
    }

    List<Loss> explain(CallId call) {
        Caller caller = waiter(call);
        return caller == null ? List.of() : new Scan(here.plan, agents(), here.at()).losses(caller.now(), null);
    }

    Standing standing() {
        Stream<Standing.Offered> offers = here.callers.all().flatMap(caller -> offer(caller).stream()
                .map(offer -> new Standing.Offered(caller.now(), offer)));
        return new Standing(
                agents(),
                waiting().stream().map(Caller::now).toList(),
                offers.sorted(Standing.BY_CALL).toList());
    }
}
