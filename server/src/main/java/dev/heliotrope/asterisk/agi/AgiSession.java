package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallHandler;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: headers first, then a line that replies go to. Lives on one event loop. */
final class AgiSession extends ChannelInboundHandlerAdapter implements Wire, LineCutter.Taker {
    private static final Logger LOG = LoggerFactory.getLogger(AgiSession.class);

    private final Channel channel;
    private final Reception reception;
    private final LineCutter cutter;
    private @Nullable Headers headers = new Headers();
    private @Nullable AgiLine line;
    private @Nullable ReplyReader replies;
    private final Roll.Place place = new Roll.Place(this);
    private boolean closed;

    AgiSession(Channel channel, Reception reception) {
        this.channel = channel;
        this.reception = reception;
        this.cutter = new LineCutter(reception.limits().lineBytes());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf segment = (ByteBuf) message;
        try {
            guarded(() -> read(segment));
        } finally {
            segment.release();
        }
    }

    /** Out of the buffer at once: a plain array is scanned several times as fast. */
    private void read(ByteBuf segment) {
        byte[] bytes = reception.scratch();
        while (segment.isReadable() && !closed) {
            int length = Math.min(segment.readableBytes(), bytes.length);
            segment.readBytes(bytes, 0, length);
            if (!cutter.cut(bytes, length, this)) {
                refuse(Refusal.LINE_TOO_LONG);
            }
        }
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
            case Opening.Asked asked -> greet(new Greeting(this, isTaken(asked.about())));
            case Opening.Admitted admitted -> admit(new AgiLine(admitted.arrival(), this), reception.handler());
        }
    }

    private boolean isTaken(Arrival.@Nullable Caller caller) {
        return caller == null || reception.handler().takes(caller);
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

    Roll.Place place() {
        return place;
    }

    void refuse(Refusal why) {
        reception.refused(why, channel.remoteAddress());
        close();
    }

    /** What runs here is the conductor's code; if that fails, the call goes back to the dialplan, which asks again. */
    private void guarded(Runnable work) {
        CallInHand hand = CallInHand.ofThisThread();
        hand.take(line);
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("The conducting of a call failed, its line is dropped", failure);
            close();
        } finally {
            hand.putDown();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closed = true;
        reception.leave(this);
        if (line != null) {
            guarded(line::closed);
        }
    }

    /** A connection reset and the like; that it is closed is told by {@link #channelInactive}. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        close();
    }

    @Override
    public void send(AgiCommand command) {
        if (!closed) {
            byte[] text = command.line().getBytes(StandardCharsets.UTF_8);
            ByteBuf bytes = channel.alloc().directBuffer(text.length + 1);
            var unused = channel.writeAndFlush(bytes.writeBytes(text).writeByte('\n'), channel.voidPromise());
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            var unused = channel.close();
        }
    }

    ChannelFuture closeNow() {
        close();
        return channel.closeFuture();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void onLoop(Runnable task) {
        if (channel.eventLoop().inEventLoop()) {
            task.run();
        } else {
            queue(task);
        }
    }

    @Override
    public void queue(Runnable task) {
        channel.eventLoop().execute(() -> guarded(task));
    }
}
