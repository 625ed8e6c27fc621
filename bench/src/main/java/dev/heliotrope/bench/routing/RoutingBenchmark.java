package dev.heliotrope.bench.routing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One decision and all that goes with it: a talk ends, its agent gets the call that comes first, accepts it, the next caller joins,
 * and the steps of those who wait relax meanwhile.
 */
@OutputTimeUnit(TimeUnit.SECONDS)
public class RoutingBenchmark {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int LOOK_EACH = 64;

    /** A day that is under way. */
    @State(Scope.Thread)
    public static class Ours {
        @Param({"1000", "50000"})
        public int agents;

        @Param("100000")
        public int callers;

        private Day day = new Day(0, 0);

        @Setup(Level.Trial)
        public void begin() {
            day = new Day(agents, callers);
        }
    }

    /** The same day, from then on by scanning. */
    @State(Scope.Thread)
    public static class Scanned {
        @Param("50000")
        public int agents;

        @Param("100000")
        public int callers;

        private Day day = new Day(0, 0);

        @Setup(Level.Trial)
        public void begin() {
            day = new Day(agents, callers);
            day.byScan();
        }
    }

    /** Several calls may be given at once: when a team's hours begin. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Counted {
        public long decisions;
        /** Of this thread alone: what counts while others use the machine. */
        public long cpuNanos;

        private long cpuBefore;
        private int rounds;

        void count(long decided) {
            if (decisions == 0) {
                cpuBefore = CPU.getCurrentThreadCpuTime();
                rounds = 0;
            }
            decisions += decided;
            // to look each time would cost as much as a decision
            if (++rounds % LOOK_EACH == 0) {
                long cpu = CPU.getCurrentThreadCpuTime();
                cpuNanos += cpu - cpuBefore;
                cpuBefore = cpu;
            }
        }
    }

    @Benchmark
    public long ours(Ours state, Counted counted) {
        long decided = state.day.next();
        counted.count(decided);
        return decided;
    }

    @Benchmark
    public long scan(Scanned state, Counted counted) {
        long decided = state.day.next();
        counted.count(decided);
        return decided;
    }
}
