package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One channel as the load plays it: the caller presses 1 whenever asked, and waits for good when put on hold. */
final class LoadSession {
    private static final byte[] ONE = "200 result=1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOUGHT = "200 result=0\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private byte first;
    private int commands;
    private boolean waiting;

    LoadSession(SocketChannel channel) {
        this.channel = channel;
    }

    SocketChannel channel() {
        return channel;
    }

    int commands() {
        return commands;
    }

    boolean isWaiting() {
        return waiting;
    }

    /** The first letter tells the commands apart well enough. */
    void take(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (first == 0) {
                first = next;
            }
            if (next == '\n') {
                commands++;
                answer();
                first = 0;
            }
        }
    }

    private void answer() throws IOException {
        switch (first) {
            case 'W' -> waiting = true;
            case 'G' -> channel.write(ByteBuffer.wrap(ONE));
            default -> channel.write(ByteBuffer.wrap(NOUGHT));
        }
    }
}
