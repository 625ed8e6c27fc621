package dev.heliotrope.app;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells somebody who waits what is being done and how long it took, and meanwhile, at least every two seconds, how far it is: on
 * a terminal in one line that is written over, else in lines.
 */
final class Progress {
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int LOOKS = 4;
    private static final String ANEW = "\r\033[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final Duration quiet;
    private String howFar = "";
    private boolean written;
    private long said = System.nanoTime();

    Progress(PrintWriter out) {
        this(out, isTerminal(), QUIET);
    }

    /** {@code quiet} is for how long nothing may be said. */
    Progress(PrintWriter out, boolean terminal, Duration quiet) {
        this.out = out;
        this.terminal = terminal;
        this.quiet = quiet;
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void say(String line) {
        print("  " + line);
    }

    private synchronized void print(String line) {
        out.println((written ? ANEW : "") + line);
        out.flush();
        written = false;
        said = System.nanoTime();
    }

    /** As often as one likes: it is shown when nothing was for a while. */
    synchronized void now(String state) {
        howFar = state;
    }

    /** Says what is begun, does it, and says how long it took. */
    <T> T during(String what, Callable<T> work) throws Exception {
        long began = System.nanoTime();
        now(what);
        print(what + " ...");
        ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("progress").factory());
        long pace = quiet.toMillis() / LOOKS;
        var unused = beat.scheduleAtFixedRate(() -> remind(began), pace, pace, TimeUnit.MILLISECONDS);
        T result;
        try {
            result = work.call();
        } finally {
            beat.shutdownNow();
            clear();
        }
        say(String.format(Locale.ROOT, "done in %.1f s", seconds(began)));
        return result;
    }

    /** A look early, or the next would be too late. */
    private synchronized void remind(long began) {
        long silent = (System.nanoTime() - said) * LOOKS;
        if (silent >= quiet.toNanos() * (LOOKS - 1)) {
            String line = String.format(Locale.ROOT, "%s, %.0f s", howFar, seconds(began));
            if (terminal) {
                out.print(ANEW + "  " + line);
                out.flush();
                written = true;
            } else {
                say(line);
            }
        }
    }

    private synchronized void clear() {
        if (written) {
            out.print(ANEW);
            out.flush();
            written = false;
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
