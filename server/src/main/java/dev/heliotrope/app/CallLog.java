package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.CallListener;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line of the log for each turn that a call takes. Whose call it is stands in the history only, which is kept more closely than
 * logs are.
 */
final class CallLog implements CallListener {
    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
    private static final int MOST_WAITING = 10_000;

    private final Executor scribe;

    CallLog(Executor scribe) {
        this.scribe = scribe;
    }

    /** With a thread of its own: a terminal or pipe that nobody reads must hold up no call. Lines that would wait long are dropped. */
    static CallLog open() {
        return new CallLog(new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofVirtual().name("call-log").factory(),
                new ThreadPoolExecutor.DiscardPolicy()));
    }

    @Override
    public void on(CallEvent event) {
        CallId call = event.stamp().call();
        sentence(event).ifPresent(said -> scribe.execute(() -> LOG.info("call {}: {}", call, said)));
    }

    private static Optional<String> sentence(CallEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case CallEvent.Arrived it -> it.by() == null ? null : "begins, answered by " + flow(it.by());
                    case CallEvent.Resumed it -> "goes on with this server at " + it.step();
                    case CallEvent.Queued it -> "waits in queue " + it.queue();
                    case CallEvent.Answered it ->
                        "talks with " + it.agent() + " after " + it.waited().toSeconds() + " s";
                    case CallEvent.OfferEnded it ->
                        it.outcome() == CallEvent.OfferOutcome.ANSWERED
                                ? null
                                : "not taken by " + it.agent() + ": " + CallLines.word(it.outcome());
                    case CallEvent.Ended it -> "is over: " + CallLines.word(it.cause());
                    default -> null;
                });
    }

    private static String flow(CallEvent.FlowVersion by) {
        return by.flow() + " " + by.version();
    }
}
