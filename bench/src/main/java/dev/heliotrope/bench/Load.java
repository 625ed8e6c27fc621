package dev.heliotrope.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Plays Asterisk to many sessions from one thread. */
final class Load {
    private static final long HOLD_NANOS = TimeUnit.MINUTES.toNanos(4);
    private static final long QUIET_MILLIS = 250;
    /** Connections opened at a time while holding, so that the listen backlog is not what is measured. */
    private static final int BATCH = 100;

    private final int port;
    private final String dialled;
    private final int commands;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(16_384);
    private final List<LoadSession> held = new ArrayList<>();
    private Selector selector;
    private int whole;
    private int broken;
    private int waiting;

    Load(int port, String dialled, int commands) throws IOException {
        this.port = port;
        this.dialled = dialled;
        this.commands = commands;
        this.selector = Selector.open();
    }

    int whole() {
        return whole;
    }

    int broken() {
        return broken;
    }

    /** Keeps so many sessions going for so long, then lets the last ones come to their end. */
    void churn(int millis, int concurrent) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        int open = 0;
        while (System.nanoTime() < end || open > 0) {
            while (open < concurrent && System.nanoTime() < end) {
                connect();
                open++;
            }
            int before = whole + broken;
            selector.select(this::ready, QUIET_MILLIS);
            open -= whole + broken - before;
        }
        selector.close();
    }

    /** Opens so many and answers each until it waits for a digit, then goes on answering in the background. */
    int hold(int count) throws IOException {
        long end = System.nanoTime() + HOLD_NANOS;
        while (waiting < count && System.nanoTime() < end) {
            for (int n = 0; n < BATCH && held.size() < count && held.size() - waiting < BATCH; n++) {
                held.add(connect());
            }
            selector.select(this::ready, QUIET_MILLIS);
        }
        int reached = waiting;
        Thread.ofPlatform().daemon().start(this::answerForGood);
        return reached;
    }

    private void answerForGood() {
        try {
            while (true) {
                selector.select(this::ready);
            }
        } catch (IOException over) {
            System.err.println("bench: the load ended: " + over);
        }
    }

    private LoadSession connect() throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.configureBlocking(false);
        channel.write(ByteBuffer.wrap(Headers.next(dialled)));
        LoadSession session = new LoadSession(channel);
        channel.register(selector, SelectionKey.OP_READ, session);
        return session;
    }

    private void ready(SelectionKey key) {
        LoadSession session = (LoadSession) key.attachment();
        boolean waitedBefore = session.isWaiting();
        try {
            buffer.clear();
            int read = session.channel().read(buffer);
            if (read < 0) {
                ended(session);
            } else {
                session.take(buffer.flip());
                waiting += !waitedBefore && session.isWaiting() ? 1 : 0;
            }
        } catch (IOException reset) {
            ended(session);
        }
    }

    private void ended(LoadSession session) {
        if (session.commands() == commands) {
            whole++;
        } else {
            broken++;
        }
        try {
            session.channel().close();
        } catch (IOException ignored) {
            broken++;
        }
    }
}
