package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallHandler;
import dev.heliotrope.call.CallLine;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes lines in for a test to work with from its own thread. */
final class WaitingRoom implements CallHandler {
    private final BlockingQueue<CallLine> lines = new LinkedBlockingQueue<>();

    volatile boolean taking = true;

    @Override
    public void handle(CallLine line) {
        lines.add(line);
    }

    @Override
    public boolean takes(Arrival.Caller caller) {
        return taking;
    }

    CallLine next() throws InterruptedException {
        CallLine line = lines.poll(10, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("no line came in 10 s");
        }
        return line;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    static CompletableFuture<LineResult> on(CallLine line, LineAction action) {
        CompletableFuture<LineResult> result = new CompletableFuture<>();
        line.perform(action, result::complete);
        return result.orTimeout(10, TimeUnit.SECONDS);
    }
}
