package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.config.flowfile.FlowFiles.Source;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.flow.Expressions;
import dev.heliotrope.flow.tree.Flow;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and checks the flows of a large house some times more once the server answers, for nothing but Java's compiler: the first
 * time that five hundred are saved at once, that is most of the wait. On one thread, so that the calls of a machine with two
 * processors keep one, and a few flows at a time, so that it makes way at once.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** What is smaller is read in a moment, however cold it is. */
    private static final int LARGE = 100;

    /** Beyond, a reload gets hardly any faster. */
    private static final int ENOUGH = 2_500;

    /** So many take less than a tenth of a second, the first time too. */
    private static final int AT_A_TIME = 25;

    private final Snapshot house;
    private final int large;
    private final int enough;
    /** Of one round through the house: each remembers what it has compiled. */
    private Expressions expressions = new CelExpressions();

    WarmUp(Snapshot house) {
        this(house, LARGE, ENOUGH);
    }

    WarmUp(Snapshot house, int large, int enough) {
        this.house = house;
        this.large = large;
        this.enough = enough;
    }

    /**
     * Returns at once; a server that ends does not wait for it.
     *
     * @param wanted false as soon as anything is reloaded, which warms as well
     */
    void begin(BooleanSupplier wanted) {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            try {
                run(wanted);
            } catch (RuntimeException unable) {
                LOG.debug("not warmed up: {}", unable.toString());
            }
        });
    }

    /** How many flows it read. */
    int run(BooleanSupplier wanted) {
        List<Flow> flows = List.copyOf(house.flows().values());
        int read = 0;
        if (flows.size() >= large) {
            // in a pool of one, or the flows would be read on all processors
            try (ForkJoinPool alone = new ForkJoinPool(1)) {
                while (read < enough && wanted.getAsBoolean()) {
                    int from = read % flows.size();
                    expressions = from == 0 ? new CelExpressions() : expressions;
                    List<Flow> some = flows.subList(from, Math.min(flows.size(), from + AT_A_TIME));
                    alone.submit(() -> again(some)).join();
                    read += some.size();
                }
            }
        }
        return read;
    }

    /** As if they had been saved. What comes of it is let go. */
    private void again(List<Flow> flows) {
        Set<String> names = new TreeSet<>();
        add(flows, names);
        List<Source> sources =
                names.stream().map(house.origin().choice()::source).toList();
        new FlowFiles(KnownNames.of(house), expressions).readThese(sources, new Problems());
    }

    /** With what they call, or they would be wrong. */
    private static void add(Collection<Flow> flows, Set<String> names) {
        for (Flow flow : flows) {
            names.add(flow.name());
            add(flow.calls().values(), names);
        }
    }
}
