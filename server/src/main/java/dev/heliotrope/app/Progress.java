package dev.heliotrope.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells somebody who waits what is being done and how long it took. */
final class Progress {
    private final PrintWriter out;

    Progress(PrintWriter out) {
        this.out = out;
    }

    void say(String line) {
        out.println("  " + line);
        out.flush();
    }

    /** Says what is begun, does it, and says how long it took. */
    <T> T during(String what, Callable<T> work) throws Exception {
        long began = System.nanoTime();
        out.println(what + " ...");
        out.flush();
        T result = work.call();
        say(String.format(Locale.ROOT, "done in %.1f s", (System.nanoTime() - began) / 1e9));
        return result;
    }
}
