package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.config.flowfile.FlowFiles.Source;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.flow.Expressions;
import dev.heliotrope.flow.tree.Flow;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and checks the flows of a large house some times more while the server answers, for nothing but Java's compiler: the first
 * time that five hundred are saved at once, that is most of the wait. On one thread, so that the calls of a machine with two
 * processors keep one, and a few flows at a time, so that it makes way at once.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** What is smaller is read in a moment, however cold it is. */
    private static final int LARGE = 100;

    /** Flows after which Java has compiled even what is called once in each, and a reload gets hardly any faster. */
    private static final int ENOUGH = 5_000;

    /** So many take less than a tenth of a second, the first time too. */
    private static final int AT_A_TIME = 25;

    private final int large;
    private final int enough;
    private final AtomicInteger read = new AtomicInteger();
    /** Of whoever reads; null while somebody reloads. */
    private volatile @Nullable Object turn;

    private volatile boolean begun;

    WarmUp() {
        this(LARGE, ENOUGH);
    }

    WarmUp(int large, int enough) {
        this.large = large;
        this.enough = enough;
    }

    /** Returns at once; a server that ends does not wait for it. */
    void begin(Snapshot house) {
        begun = true;
        goOn(house, WarmUp::thread);
    }

    /** A reload begins. */
    void makeWay() {
        turn = null;
    }

    /** It is over, and so perhaps in a second is what else was to be saved. Does nothing where enough was read, or it never began. */
    void goOn(Snapshot house) {
        goOn(house, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, WarmUp::thread));
    }

    private void goOn(Snapshot house, Executor when) {
        if (begun && read.get() < enough) {
            Object mine = new Object();
            turn = mine;
            when.execute(() -> quietly(house, () -> turn == mine));
        }
    }

    private static void thread(Runnable work) {
        Thread.ofPlatform().daemon().name("warm-up").start(work);
    }

    private void quietly(Snapshot house, BooleanSupplier wanted) {
        try {
            run(house, wanted);
        } catch (RuntimeException unable) {
            LOG.debug("not warmed up: {}", unable.toString());
        }
    }

    /** How many flows were read in all. */
    int run(Snapshot house, BooleanSupplier wanted) {
        List<Flow> flows = List.copyOf(house.flows().values());
        if (flows.size() >= large) {
            // in a pool of one, or the flows would be read on all processors
            try (ForkJoinPool alone = new ForkJoinPool(1)) {
                while (read.get() < enough && wanted.getAsBoolean()) {
                    round(flows, house, wanted, alone);
                }
            }
        }
        return read.get();
    }

    private void round(List<Flow> flows, Snapshot house, BooleanSupplier wanted, ForkJoinPool alone) {
        Expressions expressions = new CelExpressions();
        for (int at = 0; at < flows.size() && wanted.getAsBoolean(); at += AT_A_TIME) {
            List<Flow> some = flows.subList(at, Math.min(flows.size(), at + AT_A_TIME));
            alone.submit(() -> again(some, expressions, house)).join();
            read.addAndGet(some.size());
        }
    }

    /** As if they had been saved. What comes of it is let go. */
    private static void again(List<Flow> flows, Expressions expressions, Snapshot house) {
        // with what they call, or they would be wrong
        List<Source> sources = flows.stream()
                .flatMap(Flow::andCalled)
                .map(Flow::name)
                .distinct()
                .map(house.origin().choice()::source)
                .toList();
        new FlowFiles(KnownNames.of(house), expressions).readThese(sources, new Problems());
    }
}
