package dev.heliotrope.app;

import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.coverage.Coverage;
import dev.heliotrope.rehearsal.coverage.FlowCoverage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How much of the flows the tests go through. */
final class CoverageReport {
    private final List<FlowCoverage> flows;

    /** With {@code all}, of flows that no test goes through, too. */
    CoverageReport(Map<String, Flow> known, List<TestRun> runs, boolean all) {
        Coverage coverage = new Coverage();
        runs.stream()
                .flatMap(run -> run.verdicts().stream())
                .forEach(timed -> coverage.add(timed.verdict().transcript()));
        Set<String> gone = gone(runs);
        flows = known.values().stream()
                .filter(flow -> all || gone.contains(flow.name()))
                .map(coverage::of)
                .toList();
    }

    private static Set<String> gone(Collection<TestRun> runs) {
        return runs.stream()
                .flatMap(run -> run.verdicts().stream())
                .flatMap(timed -> timed.verdict().transcript().all(Happening.Entered.class).stream())
                .map(Happening.Entered::flow)
                .collect(Collectors.toSet());
    }

    List<String> lines() {
        if (flows.isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable(List.of("flow", "steps", "ways", "covered"));
        flows.forEach(flow -> table.add(List.of(
                flow.flow().name(),
                (flow.steps() - flow.missedSteps().size()) + " of " + flow.steps(),
                (flow.ways() - flow.missed()) + " of " + flow.ways(),
                flow.percent() + " %")));
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(table.lines());
        flows.stream()
                .flatMap(flow -> flow.gaps().stream())
                .map(gap -> gap.at() + ": " + gap.sentence())
                .forEach(lines::add);
        return lines;
    }

    /** A sentence for each flow of which less than so many per cent are covered. */
    List<String> below(int percent) {
        return flows.stream()
                .filter(flow -> flow.percent() < percent)
                .map(flow -> "flow " + flow.flow().name() + " is covered by " + flow.percent() + " %, not by " + percent
                        + " %")
                .toList();
    }
}
