package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.unix.IntegerUnixChannelOption;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the listening socket is told once holds for each session: a dead peer is noticed, and nothing small is spaced out in time. */
class TransportTest {
    private static final IntegerUnixChannelOption KEEP_ALIVE = new IntegerUnixChannelOption("SO_KEEPALIVE", 1, 9);

    private record Told(String congestion, int keepAlive) {
        static Told of(Channel session) {
            byte[] name = new byte[4];
            session.config().getOption(Transport.CONGESTION).get(name);
            return new Told(
                    new String(name, StandardCharsets.US_ASCII),
                    session.config().getOption(KEEP_ALIVE));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IO_URING", "EPOLL"})
    void sessionsHaveWhatTheListeningSocketWasTold(Transport transport) throws Exception {
        assumeTrue(transport.isAvailable(), "this machine has no " + transport);
        EventLoopGroup loop = transport.loop("test");
        try {
            assertThat(accepted(transport, loop)).isEqualTo(new Told("reno", 1));
        } finally {
            loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
        }
    }

    private static Told accepted(Transport transport, EventLoopGroup loop) throws Exception {
        CompletableFuture<Told> accepted = new CompletableFuture<>();
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Channel server = transport
                .open(loop)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accepted.complete(Told.of(channel));
                    }
                })
                .bind(anywhere)
                .sync()
                .channel();
        InetSocketAddress bound = (InetSocketAddress) server.localAddress();
        try (Socket caller = new Socket(bound.getAddress(), bound.getPort())) {
            return accepted.get(10, TimeUnit.SECONDS);
        }
    }
}
