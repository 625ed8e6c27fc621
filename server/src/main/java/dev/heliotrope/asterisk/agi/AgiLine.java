package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallLine;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.LineResult.Gone;
import dev.heliotrope.call.LineResult.Why;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One channel's line. All state but {@link #busy} belongs to the event loop. Commands go out one at a time, since Asterisk
 * misses a second one that it read along with the first.
 */
final class AgiLine implements CallLine, ReplyReader.Ear {
    private static final Logger LOG = LoggerFactory.getLogger(AgiLine.class);

    private final Arrival arrival;
    private final Wire wire;
    private final LineMemory memory = new LineMemory();
    private final AtomicBoolean busy = new AtomicBoolean();

    private @Nullable Exchange exchange;
    private @Nullable Consumer<LineResult> then;
    private @Nullable Reply doubtful;
    private @Nullable Why gone;
    private boolean hungUp;
    private boolean finishing;
    private boolean saidDone;

    AgiLine(Arrival arrival, Wire wire) {
        this.arrival = arrival;
        this.wire = wire;
        if (arrival instanceof Arrival.Caller caller && caller.checkpoint() != null) {
            memory.checkpointPieces = Remembering.pieces(caller.checkpoint().length());
        }
    }

    @Override
    public Arrival arrival() {
        return arrival;
    }

    @Override
    public void perform(LineAction action, Consumer<LineResult> then) {
        Exchange next = Exchanges.of(action, arrival.call(), memory);
        if (!busy.compareAndSet(false, true)) {
            throw new IllegalStateException("the line is still busy with the action before");
        }
        wire.onLoop(() -> begin(next, then));
    }

    private void begin(Exchange next, Consumer<LineResult> then) {
        this.then = then;
        if (gone != null || hungUp) {
            settle(new Gone(gone == null ? Why.HUNG_UP : gone));
        } else {
            Exchange first = memory.unsaved == null ? next : new Keeping(next, memory);
            exchange = first;
            make(first.open());
        }
    }

    private void make(Move move) {
        switch (move) {
            case AgiCommand command -> wire.send(command);
            case Move.End end -> settle(end.result());
        }
    }

    @Override
    public void later(Runnable task) {
        wire.queue(task);
    }

    @Override
    public void finish() {
        wire.onLoop(() -> {
            finishing = true;
            if (exchange == null) {
                sayDone();
            }
        });
    }

    private void sayDone() {
        if (!saidDone && !wire.isClosed()) {
            saidDone = true;
            gone = Why.HUNG_UP;
            wire.send(AgiCommand.done(memory.lastWords));
        }
    }

    @Override
    public void hungUp() {
        hungUp = true;
    }

    @Override
    public void reply(Reply reply) {
        Exchange current = exchange;
        if (current != null) {
            reply(current, reply);
        } else if (saidDone) {
            wire.close();
        }
    }

    /**
     * A failure says a hangup or anything else; if the former, Asterisk's word of it comes only after this reply, but before
     * the reply to a command sent now.
     */
    private void reply(Exchange current, Reply reply) {
        Reply weighed = doubtful == null ? reply : doubtful;
        boolean probed = doubtful != null;
        doubtful = null;
        hungUp = hungUp || reply.saysDead() || (reply.failed() && current.failsOnHangupOnly());
        if (current.outlivesHangup()) {
            make(current.after(weighed, hungUp));
        } else if (hungUp) {
            settle(new Gone(Why.HUNG_UP));
        } else if (weighed.failed() && !probed) {
            doubtful = weighed;
            wire.send(AgiCommand.NO_OPERATION);
        } else if (weighed.isDone()) {
            make(current.after(weighed, false));
        } else {
            LOG.error(
                    "Asterisk does not know a command of {}: {}",
                    current.getClass().getSimpleName(),
                    weighed.status());
            settle(new Gone(Why.LOST));
        }
    }

    /** The connection is closed; by whom makes no difference. */
    void closed() {
        if (gone == null) {
            gone = hungUp ? Why.HUNG_UP : Why.LOST;
        }
        if (exchange != null) {
            settle(new Gone(gone));
        }
    }

    private void settle(LineResult result) {
        Consumer<LineResult> consumer = then;
        exchange = null;
        then = null;
        if (result instanceof Gone over) {
            leave(over.why());
        }
        busy.setRelease(false);
        if (consumer != null) {
            consumer.accept(result);
        }
        if (finishing && exchange == null) {
            sayDone();
        }
    }

    private void leave(Why why) {
        gone = gone == null ? why : gone;
        if (why == Why.LOST) {
            wire.close();
        }
    }
}
