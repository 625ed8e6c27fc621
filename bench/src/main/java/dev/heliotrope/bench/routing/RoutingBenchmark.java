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
 * A decision is an answer to who gets whom now, asked when a caller joins or comes to another step and when an agent becomes
 * free. A round is all that a call takes: a talk ends, its agent gets the call that comes first and accepts it, the next caller
 * joins, and the steps of others who wait give way meanwhile.
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
        public long rounds;
        /** Of this thread alone: what counts while others use the machine. */
        public long cpuNanos;

        private long cpuBefore;
        private long decidedBefore;
        private long givenBefore;
        private int looks;

        @Setup(Level.Iteration)
        public void begin() {
            cpuBefore = CPU.getCurrentThreadCpuTime();
        }

        void count(Day day) {
            decisions += day.decided() - decidedBefore;
            decidedBefore = day.decided();
            rounds += day.given() - givenBefore;
            givenBefore = day.given();
            // to look each time would cost as much as a decision
            if (++looks % LOOK_EACH == 0) {
                long cpu = CPU.getCurrentThreadCpuTime();
                cpuNanos += cpu - cpuBefore;
                cpuBefore = cpu;
            }
        }
    }

    @Benchmark
    public void rounds(Ours state, Counted counted) {
        state.day.round();
        counted.count(state.day);
    }

    /** One after the other, to tell how long each takes; those of callers whose steps end at the same instant are one. */
    @Benchmark
    public void decisions(Ours state) {
        state.day.decide();
    }

    @Benchmark
    public void scan(Scanned state, Counted counted) {
        state.day.round();
        counted.count(state.day);
    }
}
