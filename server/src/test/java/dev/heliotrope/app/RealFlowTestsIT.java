package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.script.Verdict;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped flow tests as real SIP calls: pressed, heard, waited and talked through Asterisk, and the same came of it. */
class RealFlowTestsIT {
    /** With more, this would take longer than a minute; {@code ./heliotrope test --real} plays all. */
    private static final int MOST = 21;

    @Test
    void whatIsRehearsedIsWhatCallersWithPhonesGoThrough() throws Exception {
        ShippedTests shipped = ShippedTests.read();
        List<Verdict> quickest = shipped.tests().stream()
                .map(shipped::played)
                .sorted(Comparator.comparingInt(RealFlowTestsIT::length))
                .limit(MOST)
                .toList();
        Map<Verdict, List<String>> real = RealRehearsal.play(
                quickest,
                shipped.project(),
                shipped.stage().snapshot(),
                new Progress(new PrintWriter(PrintWriter.nullWriter())));
        assertThat(real).hasSizeGreaterThanOrEqualTo(20);
        assertThat(real.entrySet()).allSatisfy(call -> assertThat(call.getValue())
                .as(() -> call.getKey().test().name().at() + " "
                        + call.getKey().test().name())
                .isEmpty());
    }

    /** Silence means that everything is heard to its end. */
    private static int length(Verdict verdict) {
        return 10 * verdict.transcript().all(Happening.Silent.class).size()
                + verdict.transcript().all(Happening.Heard.class).size();
    }
}
