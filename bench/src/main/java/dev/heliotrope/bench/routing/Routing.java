package dev.heliotrope.bench.routing;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link RoutingBenchmark} and sums it up. */
public final class Routing {
    private static final String OURS = RoutingBenchmark.class.getName() + ".ours";
    private static final String SCAN = RoutingBenchmark.class.getName() + ".scan";
    private static final int CALLERS = 100_000;

    private Routing() {}

    public static String run() throws RunnerException {
        Collection<RunResult> rates = new Runner(options(Mode.Throughput, ".*RoutingBenchmark.*")).run();
        Collection<RunResult> times = new Runner(options(Mode.SampleTime, OURS)).run();
        double many = rate(rates, OURS, "50000");
        double few = rate(rates, OURS, "1000");
        double scan = rate(rates, SCAN, "50000");
        double manyOfCpu = rateOfCpu(rates, OURS, "50000");
        double fewOfCpu = rateOfCpu(rates, OURS, "1000");
        double scanOfCpu = rateOfCpu(rates, SCAN, "50000");
        double p99 = at(times, OURS, "50000").getPrimaryResult().getStatistics().getPercentile(99) * 1e6;
        double bytes = secondary(at(rates, OURS, "50000"), "gc.alloc.rate.norm");
        double held = heldPerCaller();
        return "# Decisions of the distributor\n\n| what | found | wanted |\n|---|---|---|\n"
                + row("decisions a second, 50,000 agents, 100,000 waiting", many, "at least 1,000,000", many >= 1e6)
                + row("decisions a second, 1,000 agents, 100,000 waiting", few, "", true)
                + row("the first to the second", many / few, "at least 0.4", many / few >= 0.4)
                + row("decisions a second of one scan each", scan, "", true)
                + row("ours to that", many / scan, "at least 60", many / scan >= 60)
                + row("decisions a CPU second of the thread, 50,000 agents", manyOfCpu, "", true)
                + row("the same to that with 1,000 agents", manyOfCpu / fewOfCpu, "", true)
                + row("the same to that of one scan each", manyOfCpu / scanOfCpu, "", true)
                + row("99th percentile, microseconds", p99, "at most 20", p99 <= 20)
                + row("bytes allocated a decision, the caller's own included", bytes, "", true)
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

    private static Options options(Mode mode, String which) {
        return new OptionsBuilder()
                .include(which)
                .mode(mode)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(5))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(5))
                .addProfiler("gc")
                // memory far away is what costs: large pages halve the way there
                .jvmArgs(
                        "-Xms3g",
                        "-Xmx3g",
                        "-XX:+UseParallelGC",
                        "-XX:+UseTransparentHugePages",
                        "-XX:+AlwaysPreTouch",
                        "--sun-misc-unsafe-memory-access=allow")
                .build();
    }

    private static RunResult at(Collection<RunResult> results, String benchmark, String agents) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().equals(benchmark))
                .filter(result -> result.getParams().getParam("agents").equals(agents))
                .findFirst()
                .orElseThrow();
    }

    private static double rate(Collection<RunResult> results, String benchmark, String agents) {
        return secondary(at(results, benchmark, agents), "decisions");
    }

    /** Where others use the machine the time on the wall says little. */
    private static double rateOfCpu(Collection<RunResult> results, String benchmark, String agents) {
        RunResult result = at(results, benchmark, agents);
        return secondary(result, "decisions") * 1e9 / secondary(result, "cpuNanos");
    }

    private static double secondary(RunResult result, String name) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(name))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
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
        return few.decisions() + many.decisions() + fewer.decisions() > 0 ? (double) held / CALLERS : Double.NaN;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
