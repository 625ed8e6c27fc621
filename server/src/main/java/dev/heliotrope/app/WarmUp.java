package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.ReadFlows;
import dev.heliotrope.expression.CelExpressions;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and checks a large house some times more once the server answers, for nothing but Java's compiler: the first time that five
 * hundred flows are saved at once, that is most of the wait. On one thread, so that the calls of a machine with two processors keep
 * one.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** What is smaller is read in a moment, however cold it is. */
    private static final int LARGE = 100;

    /** Beyond, a reload gets hardly any faster. */
    private static final int ENOUGH = 1_500;

    private final Supplier<Snapshot> serving;
    private final int large;
    private final int enough;

    WarmUp(Supplier<Snapshot> serving) {
        this(serving, LARGE, ENOUGH);
    }

    WarmUp(Supplier<Snapshot> serving, int large, int enough) {
        this.serving = serving;
        this.large = large;
        this.enough = enough;
    }

    /** Returns at once; a server that ends does not wait for it. */
    void begin() {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            try {
                run();
            } catch (RuntimeException unable) {
                LOG.debug("not warmed up: {}", unable.toString());
            }
        });
    }

    /** How many flows it read. Whatever is reloaded meanwhile warms as well, so that is the end of it. */
    int run() {
        Snapshot first = serving.get();
        int size = first.flows().size();
        int read = 0;
        if (size >= large) {
            // in a pool of one, or the flows would be read on all processors
            try (ForkJoinPool alone = new ForkJoinPool(1)) {
                while (read < enough && serving.get() == first) {
                    alone.submit(() -> again(first)).join();
                    read += size;
                }
            }
        }
        return read;
    }

    /** As if all flows had been saved. What comes of it is let go. */
    private static void again(Snapshot house) {
        LastReading known = house.origin().reading();
        LastReading forgetful = new LastReading(known.settings(), known.words(), ReadFlows.NONE, new CelExpressions());
        Loading.of(house.origin().choice(), forgetful).load();
    }
}
