package dev.heliotrope.bench.routing;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;

/** What JMH found, by the methods of {@link RoutingBenchmark} and how many agents there were. */
record Measured(Collection<RunResult> results) {
    private RunResult of(String method, String agents) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .filter(result -> result.getParams().getParam("agents").equals(agents))
                .findFirst()
                .orElseThrow();
    }

    private double secondary(String name, String method, String agents) {
        return of(method, agents).getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(name))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** On the wall. {@code counted} is one of {@link RoutingBenchmark.Counted}. */
    double aSecond(String counted, String method, String agents) {
        return secondary(counted, method, agents);
    }

    /** Where others use the machine the time on the wall says little. */
    double aCpuSecond(String counted, String method, String agents) {
        return aSecond(counted, method, agents) * 1e9 / secondary("cpuNanos", method, agents);
    }

    double bytes(String method, String agents) {
        return secondary("gc.alloc.rate.norm", method, agents);
    }

    /** In microseconds. */
    double percentile99(String method, String agents) {
        return of(method, agents).getPrimaryResult().getStatistics().getPercentile(99) * 1e6;
    }
}
