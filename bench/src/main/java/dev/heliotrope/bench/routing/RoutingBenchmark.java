package dev.heliotrope.bench.routing;

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
    }

    @Benchmark
    public long ours(Ours state, Counted counted) {
        long decided = state.day.next();
        counted.decisions += decided;
        return decided;
    }

    @Benchmark
    public long scan(Scanned state, Counted counted) {
        long decided = state.day.next();
        counted.decisions += decided;
        return decided;
    }
}
