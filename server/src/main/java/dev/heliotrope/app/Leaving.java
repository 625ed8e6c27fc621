package dev.heliotrope.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM. The JVM waits until everything that was opened is closed again; a command that is busy is interrupted,
 * one that waits to be told is told.
 */
final class Leaving {
    private static final int LONGEST_SECONDS = 15;
    private static final CountDownLatch ASKED = new CountDownLatch(1);
    private static final CountDownLatch GONE = new CountDownLatch(1);
    private static volatile boolean waiting;

    private Leaving() {}

    /** From now on this thread is the one that leaves; {@link #gone} must be its last word. */
    static void watch(Thread busy) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> asked(busy), "leaving"));
    }

    static void await() throws InterruptedException {
        waiting = true;
        ASKED.await();
    }

    static boolean isAsked() {
        return ASKED.getCount() == 0;
    }

    private static void asked(Thread busy) {
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
    }

    /** All is closed; the exit may go on. */
    static void gone() {
        GONE.countDown();
    }
}
