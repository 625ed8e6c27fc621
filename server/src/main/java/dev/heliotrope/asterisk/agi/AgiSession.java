package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.CallHandler;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One connection: headers first, then a line that replies go to. Lives on one event loop. */
final class AgiSession implements Wire, LineCutter.Taker {
    private static final Logger LOG = LoggerFactory.getLogger(AgiSession.class);
    private static final String CALL = "call";

    private final NetSocket socket;
    private final Context context;
    private final Reception reception;
    private final Thread loop = Thread.currentThread();
    private final LineCutter cutter;
    private @Nullable Headers headers = new Headers();
    private @Nullable AgiLine line;
    private @Nullable ReplyReader replies;
    private boolean closed;

    AgiSession(NetSocket socket, Context context, Reception reception) {
        this.socket = socket;
        this.context = context;
        this.reception = reception;
        this.cutter = new LineCutter(reception.limits().lineBytes());
    }

    /** The segment is copied out of its buffer: a plain array is scanned several times as fast as a buffer. */
    void read(Buffer segment) {
        guarded(() -> {
            if (!closed && !cutter.cut(segment.getBytes(), this)) {
                refuse(Refusal.LINE_TOO_LONG);
            }
        });
    }

    @Override
    public boolean take(byte[] bytes, int from, int to) {
        if (replies != null) {
            replies.take(bytes, from, to);
        } else if (headers != null) {
            header(headers, bytes, from, to);
        }
        return !closed;
    }

    private void header(Headers headers, byte[] bytes, int from, int to) {
        if (from == to) {
            open(headers);
        } else if (headers.lines() >= reception.limits().headerLines()) {
            refuse(Refusal.TOO_MANY_HEADERS);
        } else {
            headers.add(bytes, from, to);
        }
    }

    private void open(Headers complete) {
        headers = null;
        reception.opened(this);
        switch (Opening.of(complete, reception.key())) {
            case Opening.Refused refused -> refuse(refused.why());
            case Opening.Asked asked -> greet(new Greeting(this));
            case Opening.Admitted admitted -> admit(new AgiLine(admitted.arrival(), this), reception.handler());
        }
    }

    private void greet(Greeting greeting) {
        replies = new ReplyReader(greeting);
        greeting.say();
    }

    private void admit(AgiLine admitted, CallHandler handler) {
        line = admitted;
        replies = new ReplyReader(admitted);
        guarded(() -> handler.handle(admitted));
    }

    void refuse(Refusal why) {
        reception.refused(why, socket.remoteAddress());
        close();
    }

    /** What runs here is the conductor's code; if that fails, the call goes back to the dialplan, which asks again. */
    private void guarded(Runnable work) {
        if (line != null) {
            MDC.put(CALL, line.arrival().call().value());
        }
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("The conducting of a call failed, its line is dropped", failure);
            close();
        } finally {
            MDC.remove(CALL);
        }
    }

    void ended() {
        closed = true;
        if (line != null) {
            guarded(line::closed);
        }
    }

    @Override
    public void send(AgiCommand command) {
        if (!closed) {
            socket.write(command.line() + "\n");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            socket.close();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void onLoop(Runnable task) {
        if (Thread.currentThread() == loop) {
            task.run();
        } else {
            queue(task);
        }
    }

    @Override
    public void queue(Runnable task) {
        context.runOnContext(ignored -> guarded(task));
    }
}
