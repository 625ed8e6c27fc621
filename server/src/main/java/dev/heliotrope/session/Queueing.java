package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.Language;
import dev.heliotrope.flow.Request.Enqueue;
import dev.heliotrope.routing.LastAgent;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.Place;
import dev.heliotrope.routing.Priority;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a caller asks of routing: who they are, what the flow asks for them, and the place they bring. */
final class Queueing {
    /** A caller in a queue, and since when in that one. */
    record Entered(WaitingCall call, Instant at) {}

    private final Arrival.Caller caller;
    private final House house;
    private final Leg leg;
    private final Surroundings around;

    Queueing(Arrival.Caller caller, House house, Leg leg, Surroundings around) {
        this.leg = leg;
        this.caller = caller;
        this.house = house;
        this.around = around;
    }

    /** Told once, on the line's event loop. The caller does not wait long for who talked with them last. */
    void request(Enqueue asked, Language language, Consumer<Request> then) {
        Request request = asFlowSays(asked, language);
        if (queue(asked).sticky() == null || caller.from().isWithheld()) {
            then.accept(request);
            return;
        }
        AtomicBoolean told = new AtomicBoolean();
        Consumer<@Nullable LastAgent> first = last -> {
            if (told.compareAndSet(false, true)) {
                leg.later(() -> then.accept(request.lastWith(last)));
            }
        };
        Alarm.Set late = around.alarm().at(around.now().plus(around.patience().lookup()), () -> first.accept(null));
        around.lastAgents().lastOf(caller.from()).whenComplete((found, failure) -> {
            late.cancel();
            first.accept(failure == null ? found.orElse(null) : null);
        });
    }

    /** All but who talked with the caller last. */
    static Request asFlowSays(Enqueue asked, Language language) {
        return Request.in(language)
                .requiring(Need.skills(asked.skills()).and(asked.standing().required()))
                .preferring(asked.standing().preferred())
                .about(asked.standing().about())
                .with(new Priority(
                        asked.standing().headStart(), asked.standing().vip()));
    }

    private Queue queue(Enqueue asked) {
        return house.queue(asked.queue())
                .orElseThrow(() -> new IllegalStateException("there is no queue " + asked.queue()));
    }

    /** The instant of first joining any queue is kept, and the steps of a caller who comes from another one. */
    Entered place(Enqueue asked, Request request, Memo.@Nullable Place before, Instant now) {
        if (before == null) {
            return new Entered(new WaitingCall(caller.call(), queue(asked), request, Place.taken(now)), now);
        }
        // sent on by the end of its queue, the caller waits in another one than the flow's step says
        Instant since = before.entered();
        Queue queue = since == null ? queue(asked) : house.queue(before.queue()).orElseGet(() -> queue(asked));
        WaitingCall there = new WaitingCall(caller.call(), queue, request, before.inLine());
        return since == null ? new Entered(there.movedTo(queue), now) : new Entered(there, since);
    }
}
