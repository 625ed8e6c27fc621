package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.CallHandler;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.vertx.core.Future;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The FastAGI server: each channel that the dialplan sends here becomes a {@link dev.heliotrope.call.CallLine}, given to the
 * handler. Connections outside the limits, or without the key that the dialplan shares with us, are closed and counted.
 * FastAGI has no encryption: listen on loopback or a network of one's own.
 *
 * <p>All lines live on one event loop, which also accepts: a session then costs no change of threads. One loop carries some
 * thousand calls a second, more than an Asterisk does.
 */
public final class AgiServer {
    private static final int BACKLOG = 4096;
    private static final long STOP_SECONDS = 5;

    private final InetSocketAddress address;
    private final Transport transport = Transport.best();
    private final EventLoopGroup loop = transport.loop("fastagi");
    private final Refusals refusals = new Refusals();
    private final Reception reception;

    public AgiServer(AgiLimits limits, String host, int port, String key, CallHandler handler) {
        this.address = new InetSocketAddress(host, port);
        this.reception = new Reception(limits, key.getBytes(StandardCharsets.UTF_8), handler, refusals);
    }

    /** The port listened on, chosen by the system if 0 was asked for; fails if it is taken. */
    public Future<Integer> listen() {
        ChannelFuture bound = transport
                .open(loop)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.RCVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(Transport.READ_BYTES))
                .childHandler(reception)
                .bind(address);
        return Future.future(promise -> bound.addListener(done -> {
            if (done.isSuccess()) {
                reception.open(bound.channel().eventLoop());
                promise.complete(port(bound.channel()));
            } else {
                promise.fail(done.cause());
            }
        }));
    }

    private static int port(Channel channel) {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** Drops all lines; the dialplan keeps their calls and asks again. */
    public Future<Void> close() {
        if (loop.isShuttingDown()) {
            return Future.succeededFuture();
        }
        EventLoop one = loop.next();
        return Future.future(
                promise -> one.execute(() -> reception.closeAll(one).addListener(closed -> loop.shutdownGracefully(
                                0, STOP_SECONDS, TimeUnit.SECONDS)
                        .addListener(done -> promise.complete()))));
    }

    /** The event loop of all lines, which runs tasks one at a time, in order: what is done there changes no threads. */
    public ScheduledExecutorService loop() {
        return loop.next();
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
