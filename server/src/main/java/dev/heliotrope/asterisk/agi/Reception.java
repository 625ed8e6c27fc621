package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.CallHandler;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import io.netty.util.concurrent.PromiseCombiner;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Takes connections in, on one event loop, and shows those the door that are too many or say nothing. */
@Sharable
final class Reception extends ChannelInitializer<Channel> {
    /** One timer for all instead of one each: 15,000 calls need no timers while they wait. */
    private static final long SWEEP_MILLIS = 250;

    private static final int SCRATCH_BYTES = 65_536;

    private final AgiLimits limits;
    private final byte[] key;
    private final CallHandler handler;
    private final Refusals refusals;
    private final AtomicInteger sessions = new AtomicInteger();
    private final Roll opening = new Roll();
    private final Roll open = new Roll();
    private final byte[] scratch = new byte[SCRATCH_BYTES];

    Reception(AgiLimits limits, byte[] key, CallHandler handler, Refusals refusals) {
        this.limits = limits;
        this.key = key.clone();
        this.handler = handler;
        this.refusals = refusals;
    }

    void open(EventLoop loop) {
        var unused = loop.scheduleAtFixedRate(this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void initChannel(Channel channel) {
        AgiSession session = new AgiSession(channel, this);
        channel.pipeline().addLast(session);
        opening.add(session.place(), System.nanoTime());
        if (sessions.incrementAndGet() > limits.sessions()) {
            session.refuse(Refusal.TOO_MANY_SESSIONS);
        }
    }

    void leave(AgiSession session) {
        Roll.leave(session.place());
        sessions.decrementAndGet();
    }

    /** Done when the last of them is closed, which io_uring does not do at once. */
    Promise<Void> closeAll(EventLoop loop) {
        PromiseCombiner closed = new PromiseCombiner(loop);
        Stream.concat(opening.all().stream(), open.all().stream())
                .forEach(session -> closed.add((Future<?>) session.closeNow()));
        Promise<Void> done = loop.newPromise();
        closed.finish(done);
        return done;
    }

    private void sweep() {
        long before = System.nanoTime() - limits.opening().toNanos();
        opening.before(before).forEach(session -> session.refuse(Refusal.SILENT));
    }

    void opened(AgiSession session) {
        open.add(session.place(), System.nanoTime());
    }

    void refused(Refusal why, SocketAddress peer) {
        refusals.count(why, peer);
    }

    int sessions() {
        return sessions.get();
    }

    /** Where all sessions read to: they take turns on the one event loop, and what is to be kept they copy. */
    byte[] scratch() {
        return scratch;
    }

    AgiLimits limits() {
        return limits;
    }

    byte[] key() {
        return key;
    }

    CallHandler handler() {
        return handler;
    }
}
