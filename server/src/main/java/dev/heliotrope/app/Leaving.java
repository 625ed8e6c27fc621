package dev.heliotrope.app;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * Ctrl-C, SIGTERM and a closed terminal. Everything that was opened is closed again before the program ends; a command that is
 * busy is interrupted, one that waits to be told is told.
 */
final class Leaving {
    private static final int LONGEST_SECONDS = 15;

    /** What a shell reports of a program that a signal ended: so much more than the signal's number. */
    private static final int BY_SIGNAL = 128;

    private static final CountDownLatch ASKED = new CountDownLatch(1);
    private static final CountDownLatch GONE = new CountDownLatch(1);
    private static volatile boolean waiting;
    private static volatile int signalled;

    private Leaving() {}

    /**
     * From now on this thread is the one that leaves; {@link #gone} must be its last word. Not by a shutdown hook: the database has
     * one of its own, and would be shut under those who still write.
     */
    static void watch(Thread busy) {
        for (String name : List.of("HUP", "INT", "TERM")) {
            Signal.handle(new Signal(name), signal -> asked(busy, signal.getNumber()));
        }
    }

    static void await() throws InterruptedException {
        waiting = true;
        ASKED.await();
    }

    static boolean isAsked() {
        return ASKED.getCount() == 0;
    }

    /** Of the whole program, where {@code own} is the command's. */
    static int code(int own) {
        return signalled == 0 ? own : BY_SIGNAL + signalled;
    }

    /** On a thread of the signal's own. */
    private static void asked(Thread busy, int signal) {
        signalled = signal;
        ASKED.countDown();
        if (!waiting) {
            busy.interrupt();
        }
        try {
            if (!GONE.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("heliotrope: not everything ended within " + LONGEST_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(code(0));
    }

    /** All is closed, or nothing open; the exit may go on. */
    static void gone() {
        GONE.countDown();
    }
}
