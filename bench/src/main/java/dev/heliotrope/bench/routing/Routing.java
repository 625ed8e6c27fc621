package dev.heliotrope.bench.routing;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link RoutingBenchmark} and sums it up. */
public final class Routing {
    private static final String CLASS = RoutingBenchmark.class.getName();
    private static final int CALLERS = 100_000;
    private static final String MANY = "50000";

    private Routing() {}

    public static String run() throws RunnerException {
        Measured rates = new Measured(new Runner(options(Mode.Throughput)
                        .include(CLASS + ".rounds")
                        .include(CLASS + ".scan")
                        .build())
                .run());
        Measured times = new Measured(new Runner(options(Mode.SampleTime)
                        .include(CLASS + ".rounds")
                        .include(CLASS + ".decisions")
                        .param("agents", MANY)
                        .build())
                .run());
        return """
                # Decisions of the distributor

                A decision is an answer to "who gets whom now?", asked for each caller who joins, for each caller who comes to another
                step, and for each agent who becomes free. A round is all that one call takes: a talk ends, the agent is given the next
                call and accepts it, another caller joins, the steps of others give way. The scan answers the same questions.

                | what | found | wanted |
                |---|---|---|
                """ + rates("decisions", rates) + rates("rounds", rates) + rest(rates, times);
    }

    private static String rates(String what, Measured rates) {
        boolean wanted = what.equals("decisions");
        double many = rates.aSecond(what, "rounds", MANY);
        double few = rates.aSecond(what, "rounds", "1000");
        double scan = rates.aSecond(what, "scan", MANY);
        double manyOfCpu = rates.aCpuSecond(what, "rounds", MANY);
        return row(
                        what + " a second, 50,000 agents, 100,000 waiting",
                        many,
                        wanted ? "at least 1,000,000" : "",
                        many >= 1e6)
                + row(what + " a second, 1,000 agents, 100,000 waiting", few, "", true)
                + row("the first to the second", many / few, "at least 0.4", many / few >= 0.4)
                + row(what + " a second of one scan each", scan, "", true)
                + row("ours to that", many / scan, "at least 60", many / scan >= 60)
                + row(what + " a CPU second of the thread, 50,000 agents", manyOfCpu, "", true)
                + row(
                        "the same to that with 1,000 agents",
                        manyOfCpu / rates.aCpuSecond(what, "rounds", "1000"),
                        "",
                        true)
                + row("the same to that of one scan each", manyOfCpu / rates.aCpuSecond(what, "scan", MANY), "", true);
    }

    private static String rest(Measured rates, Measured times) {
        double decision = times.percentile99("decisions", MANY);
        double round = times.percentile99("rounds", MANY);
        double bytes = rates.bytes("rounds", MANY);
        double each = rates.aSecond("decisions", "rounds", MANY) / rates.aSecond("rounds", "rounds", MANY);
        double held = heldPerCaller();
        return row("99th percentile of a decision, microseconds", decision, "at most 20", decision <= 20)
                + row("99th percentile of a round, microseconds", round, "", true)
                + row("decisions a round", each, "", true)
                + row("bytes allocated a round, the caller's own included", bytes, "", true)
                + row("bytes allocated a decision", bytes / each, "", true)
                + row("bytes of memory a waiting call", held, "at most 1,024", held <= 1_024);
    }

    private static String row(String what, double found, String wanted, boolean met) {
        String number = found < 100 ? "%.2f" : "%,.0f";
        return String.format(
                Locale.ROOT,
                "| %s | " + number + " | %s |%n",
                what,
                found,
                wanted.isEmpty() ? "" : wanted + (met ? ": met" : ": MISSED"));
    }

    private static ChainedOptionsBuilder options(Mode mode) {
        return new OptionsBuilder()
                .mode(mode)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(4))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(4))
                .addProfiler("gc")
                // memory far away is what costs: large pages halve the way there, and short headers have as many
                // callers in less of it
                .jvmArgs(
                        "-Xms3g",
                        "-Xmx3g",
                        "-XX:+UseParallelGC",
                        "-XX:+UseTransparentHugePages",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+AlwaysPreTouch",
                        "--sun-misc-unsafe-memory-access=allow");
    }

    /** The difference that 100,000 callers make to the heap, the callers' own words included. */
    private static double heldPerCaller() {
        Day few = new Day(1_000, 1_000);
        long before = used();
        Day many = new Day(1_000, 1_000 + CALLERS);
        long after = used();
        Day fewer = new Day(1_000, 1_000);
        long alone = used() - after;
        long held = after - before - alone;
        return few.given() + many.given() + fewer.given() > 0 ? (double) held / CALLERS : Double.NaN;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
