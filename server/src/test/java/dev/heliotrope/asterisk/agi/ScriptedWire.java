package dev.heliotrope.asterisk.agi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A connection without a socket: records what is sent and answers as the test says. */
final class ScriptedWire implements Wire {
    final List<String> sent = new ArrayList<>();
    final Queue<Runnable> queued = new ArrayDeque<>();
    boolean closed;

    @Override
    public void send(AgiCommand command) {
        sent.add(command.line());
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void onLoop(Runnable task) {
        task.run();
    }

    @Override
    public void queue(Runnable task) {
        queued.add(task);
    }
}
