package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.script.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped flow tests as real SIP calls: pressed, heard, waited and talked through Asterisk, and the same came of it. */
class RealFlowTestsIT {
    /** With more, this would take longer than a minute; {@code ./heliotrope test --real} plays all. */
    private static final int MOST = 21;

    private static final int OF_A_FLOW = 3;

    @Test
    void whatIsRehearsedIsWhatCallersWithPhonesGoThrough() throws Exception {
        ShippedTests shipped = ShippedTests.read();
        List<Verdict> quickest =
                quickest(shipped.tests().stream().map(shipped::played).toList());
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

    /** Some of each flow, and one at least that is sent through another. */
    private static List<Verdict> quickest(List<Verdict> all) {
        List<Verdict> sorted = all.stream()
                .sorted(Comparator.comparingInt(RealFlowTestsIT::length))
                .toList();
        Map<String, Integer> chosen = new HashMap<>();
        List<Verdict> quickest = new ArrayList<>(
                sorted.stream().filter(RealFlowTestsIT::isSentThrough).limit(1).toList());
        assertThat(quickest).isNotEmpty();
        sorted.stream()
                .filter(each -> chosen.merge(each.test().flow(), 1, Integer::sum) <= OF_A_FLOW)
                .filter(each -> !quickest.contains(each))
                .limit(MOST - 1)
                .forEach(quickest::add);
        return quickest;
    }

    private static boolean isSentThrough(Verdict verdict) {
        return verdict.transcript().all(Happening.Entered.class).stream()
                .anyMatch(entered -> !entered.flow().equals(verdict.test().flow()));
    }

    /** Silence means that everything is heard to its end. */
    private static int length(Verdict verdict) {
        return 10 * verdict.transcript().all(Happening.Silent.class).size()
                + verdict.transcript().all(Happening.Heard.class).size();
    }
}
