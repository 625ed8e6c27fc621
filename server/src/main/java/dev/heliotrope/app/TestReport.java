package dev.heliotrope.app;

import dev.heliotrope.rehearsal.script.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of all tests, for people. */
record TestReport(List<TestRun> runs, long nanos) {
    boolean passed() {
        return failures() == 0;
    }

    private long failures() {
        return runs.stream().mapToLong(TestRun::failures).sum();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (TestRun run : runs) {
            run.verdicts().stream()
                    .map(TestRun.Timed::verdict)
                    .filter(verdict -> !verdict.passed())
                    .forEach(verdict -> lines.addAll(failed(verdict)));
        }
        int tests = runs.stream().mapToInt(run -> run.verdicts().size()).sum();
        lines.add(String.format(
                Locale.ROOT, "%d of %d calls went as they should, in %.2f s", tests - failures(), tests, nanos / 1e9));
        return lines;
    }

    /** The place first, as with every error, then what was expected, what happened, and the call up to there. */
    static List<String> failed(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        verdict.failure().ifPresent(failure -> {
            lines.add(failure.at() + ": failed: "
                    + Shown.line(verdict.test().name().value()));
            lines.add("  expected: " + Shown.line(failure.expected()));
            lines.add("  happened: " + Shown.line(failure.happened()));
        });
        new CallLines(verdict.test().at(), false).lines(verdict.transcript()).forEach(line -> lines.add("  " + line));
        lines.add("");
        return lines;
    }
}
