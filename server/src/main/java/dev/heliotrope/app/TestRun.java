package dev.heliotrope.app;

import dev.heliotrope.rehearsal.script.TestFile;
import dev.heliotrope.rehearsal.script.Verdict;
import java.util.List;

/** What came of the tests of one file. */
record TestRun(TestFile file, List<Timed> verdicts) {
    record Timed(Verdict verdict, long nanos) {}

    TestRun {
        verdicts = List.copyOf(verdicts);
    }

    long failures() {
        return verdicts.stream().filter(timed -> !timed.verdict().passed()).count();
    }

    long nanos() {
        return verdicts.stream().mapToLong(Timed::nanos).sum();
    }
}
