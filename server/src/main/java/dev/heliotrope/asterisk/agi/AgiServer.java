package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.CallHandler;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServerOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The FastAGI server: each channel that the dialplan sends here becomes a {@link dev.heliotrope.call.CallLine}, given to the
 * handler. Connections outside the limits, or without the key that the dialplan shares with us, are closed and counted.
 * FastAGI has no encryption: listen on loopback or a network of one's own.
 */
public final class AgiServer {
    private final Vertx vertx;
    private final Refusals refusals = new Refusals();
    private final Reception reception;
    private @Nullable String deployment;

    public AgiServer(Vertx vertx, AgiLimits limits, String host, int port, String key, CallHandler handler) {
        NetServerOptions options = new NetServerOptions()
                .setHost(host)
                .setPort(port)
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true);
        byte[] secret = key.getBytes(StandardCharsets.UTF_8);
        this.vertx = vertx;
        this.reception = new Reception(limits, options, secret, handler, refusals);
    }

    /** The port listened on, chosen by the system if 0 was asked for; fails if it is taken. */
    public Future<Integer> listen() {
        return vertx.deployVerticle(reception).map(id -> {
            deployment = id;
            return reception.port();
        });
    }

    /** Drops all lines; the dialplan keeps their calls and asks again. */
    public Future<Void> close() {
        return deployment == null ? Future.succeededFuture() : vertx.undeploy(deployment);
    }

    /** Connections now open. */
    public int sessions() {
        return reception.sessions();
    }

    /** How many connections were refused since the start, by kind. */
    public Map<String, Long> refusals() {
        return refusals.counts();
    }
}
