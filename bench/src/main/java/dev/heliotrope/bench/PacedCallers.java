package dev.heliotrope.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Callers who go through the menus at a steady pace, one call after the other, and how long each had to wait for what comes
 * next after each thing they did: a loop that somebody blocks shows as the longest of these waits.
 */
final class PacedCallers implements AutoCloseable {
    /** Sooner than anybody presses a key; what a centre does whose callers are many is measured elsewhere. */
    private static final long PAUSE_NANOS = 500_000_000;

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private final LongAccumulator longest = new LongAccumulator(Long::max, 0);
    private final LongAdder answers = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private volatile boolean closed;

    private PacedCallers(int port) {
        this.port = port;
    }

    static PacedCallers begin(int port, int callers) {
        PacedCallers all = new PacedCallers(port);
        for (int i = 0; i < callers; i++) {
            Thread.ofVirtual().name("caller-" + i).start(all::callAgainAndAgain);
        }
        return all;
    }

    /** Milliseconds of the longest wait since this was last asked. */
    double longest() {
        return longest.getThenReset() / 1e6;
    }

    long answers() {
        return answers.sum();
    }

    /** Calls that broke off, or that nobody answered. */
    long lost() {
        return lost.sum();
    }

    private void callAgainAndAgain() {
        while (!closed) {
            try {
                call();
            } catch (IOException broken) {
                if (!closed) {
                    lost.increment();
                }
            }
        }
    }

    private void call() throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setTcpNoDelay(true);
            line.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = line.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            out.write(Headers.next("100"));
            String command = next(in);
            // who waits for an agent hangs up: nobody is signed in here
            while (command != null && !command.startsWith("WAIT") && !closed) {
                LockSupport.parkNanos(PAUSE_NANOS);
                out.write(answer(command).getBytes(StandardCharsets.US_ASCII));
                command = next(in);
            }
        }
    }

    private String next(BufferedReader in) throws IOException {
        long asked = System.nanoTime();
        String command = in.readLine();
        longest.accumulate(System.nanoTime() - asked);
        answers.increment();
        return command;
    }

    private static String answer(String command) {
        return command.startsWith("G") ? "200 result=1\n" : "200 result=0\n";
    }

    @Override
    public void close() {
        closed = true;
    }
}
