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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

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
    private final Set<AgiSession> all = new HashSet<>();
    private final Map<AgiSession, Long> opening = new HashMap<>();
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
        all.add(session);
        sessions.incrementAndGet();
        opening.put(session, System.nanoTime());
        if (sessions.get() > limits.sessions()) {
            session.refuse(Refusal.TOO_MANY_SESSIONS);
        }
    }

    void leave(AgiSession session) {
        all.remove(session);
        opening.remove(session);
        sessions.decrementAndGet();
    }

    /** Done when the last of them is closed, which io_uring does not do at once. */
    Promise<Void> closeAll(EventLoop loop) {
        PromiseCombiner closed = new PromiseCombiner(loop);
        List.copyOf(all).forEach(session -> closed.add((Future<?>) session.closeNow()));
        Promise<Void> done = loop.newPromise();
        closed.finish(done);
        return done;
    }

    private void sweep() {
        long before = System.nanoTime() - limits.opening().toNanos();
        List<AgiSession> silent = opening.entrySet().stream()
                .filter(entry -> entry.getValue() - before < 0)
                .map(Map.Entry::getKey)
                .toList();
        silent.forEach(session -> session.refuse(Refusal.SILENT));
    }

    void opened(AgiSession session) {
        opening.remove(session);
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
