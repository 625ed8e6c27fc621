package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.CallHandler;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes connections in, on one event loop, and shows those the door that are too many or say nothing. */
final class Reception extends VerticleBase {
    /** One timer for all instead of one each: 15,000 calls need no timers while they wait. */
    private static final long SWEEP_MILLIS = 250;

    private final AgiLimits limits;
    private final NetServerOptions options;
    private final byte[] key;
    private final CallHandler handler;
    private final Refusals refusals;
    private final AtomicInteger sessions = new AtomicInteger();
    private final Map<AgiSession, Long> opening = new HashMap<>();
    private @Nullable NetServer server;

    Reception(AgiLimits limits, NetServerOptions options, byte[] key, CallHandler handler, Refusals refusals) {
        this.limits = limits;
        this.options = options;
        this.key = key.clone();
        this.handler = handler;
        this.refusals = refusals;
    }

    @Override
    public Future<?> start() {
        Context loop = context;
        vertx.setPeriodic(SWEEP_MILLIS, ignored -> sweep());
        NetServer created = vertx.createNetServer(options).connectHandler(socket -> arrive(socket, loop));
        server = created;
        return created.listen();
    }

    int port() {
        return server == null ? 0 : server.actualPort();
    }

    private void arrive(NetSocket socket, Context loop) {
        AgiSession session = new AgiSession(socket, loop, this);
        sessions.incrementAndGet();
        opening.put(session, System.nanoTime());
        socket.exceptionHandler(ignored -> {})
                .closeHandler(ignored -> leave(session))
                .handler(session::read);
        if (sessions.get() > limits.sessions()) {
            session.refuse(Refusal.TOO_MANY_SESSIONS);
        }
    }

    private void leave(AgiSession session) {
        opening.remove(session);
        sessions.decrementAndGet();
        session.ended();
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
