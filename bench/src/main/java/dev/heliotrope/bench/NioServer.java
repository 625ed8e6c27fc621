package dev.heliotrope.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The floor: one thread, one selector, commands as ready bytes, no parsing but for the ends of lines. */
final class NioServer {
    private final byte[][] commands;
    private final Selector selector;
    private final ServerSocketChannel server;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(16_384);

    private static final class Session {
        private boolean open;
        private byte last;
        private int sent;
    }

    private NioServer(List<String> script) throws IOException {
        commands = script.stream()
                .map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        selector = Selector.open();
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    static int start(List<String> script) throws IOException {
        NioServer created = new NioServer(script);
        Thread.ofPlatform().daemon().name("nio").start(created::loop);
        return ((InetSocketAddress) created.server.getLocalAddress()).getPort();
    }

    private void loop() {
        try {
            while (true) {
                selector.select(this::ready);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                read((SocketChannel) key.channel(), (Session) key.attachment());
            }
        } catch (IOException broken) {
            key.cancel();
        }
    }

    private void accept() throws IOException {
        for (SocketChannel peer = server.accept(); peer != null; peer = server.accept()) {
            peer.configureBlocking(false);
            peer.setOption(StandardSocketOptions.TCP_NODELAY, true);
            peer.register(selector, SelectionKey.OP_READ, new Session());
        }
    }

    private void read(SocketChannel peer, Session session) throws IOException {
        buffer.clear();
        if (peer.read(buffer) < 0) {
            peer.close();
            return;
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            byte next = buffer.get();
            if (next == '\n' && (session.open || session.last == '\n')) {
                session.open = true;
                step(peer, session);
            }
            session.last = next;
        }
    }

    private void step(SocketChannel peer, Session session) throws IOException {
        if (session.sent == commands.length) {
            peer.close();
        } else {
            ByteBuffer command = ByteBuffer.wrap(commands[session.sent++]);
            while (command.hasRemaining()) {
                peer.write(command);
            }
        }
    }
}
