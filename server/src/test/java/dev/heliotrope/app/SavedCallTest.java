package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.Fakes;
import dev.heliotrope.rehearsal.Transcript;
import dev.heliotrope.rehearsal.script.CallTest;
import dev.heliotrope.rehearsal.script.Line;
import dev.heliotrope.rehearsal.script.TestFiles;
import dev.heliotrope.rehearsal.script.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every call that the shipped tests make, simulated and saved: the test that comes of it passes, and is the same call. */
class SavedCallTest {
    private static final ShippedTests SHIPPED = ShippedTests.read();

    @TempDir
    private static Path folder;

    private static final Map<CallTest, Path> saved = new LinkedHashMap<>();

    @BeforeAll
    static void simulateAndSave() throws IOException {
        for (CallTest test : SHIPPED.tests()) {
            saved.put(test, saved(SHIPPED.played(test), folder.resolve(saved.size() + ".test.yaml")));
        }
    }

    @TestFactory
    Stream<DynamicTest> whatWasSimulatedAndSavedIsTheSameCall() {
        return saved.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().name().at() + " " + each.getKey().name(),
                        () -> assertIsTheSame(each.getKey(), each.getValue())));
    }

    private static void assertIsTheSame(CallTest test, Path file) {
        Verdict again = SHIPPED.played(read(file));
        assertThat(again.failure()).isEmpty();
        assertThat(again.transcript().entries())
                .isEqualTo(SHIPPED.played(test).transcript().entries());
    }

    @Test
    void allThatATestCanExpectOrFakeIsSaved() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : saved.values()) {
            all.append(Files.readString(file));
        }
        assertThat(all)
                .contains("call-back: { queue: billing, number: \"+420777123456\", at: soon }")
                .contains("call-back: { queue: billing, number: \"+420777123456\", at: 2026-11-25T13:30:00Z }")
                .contains(
                        "queue: { name: tier2, steps: gold, language: cs, ",
                        "needs: { any: [{ skills: { support: 5 } }, ")
                .contains("prefer: [{ skills: { billing: 4 } }, { agents: [eleni, oksana] }], head-start: 5m")
                .contains(
                        "about: contract",
                        "hours: { line: open }",
                        "waits: { billing: 5m1s }",
                        "switches: { outage: on")
                .contains("hours: { line: { is: closed, opens: \"2026-11-25T06:00:00Z\" } }")
                .contains("lots: { which-question: effort }", "with: { days: 3 }", "formality: formal", "answers:");
    }

    private static Path saved(Verdict verdict, Path file) throws IOException {
        CallTest test = verdict.test();
        RehearsalStage house = SHIPPED.stage();
        Flow flow = Objects.requireNonNull(house.flows().get(test.flow()));
        CallFacts facts = house.facts(
                        test.caller(), test.dialled(), test.remembered().orElse(null))
                .in(test.manner());
        TestScribe scribe = new TestScribe(house.flows());
        Transcript call = new Transcript(scribe::on);
        Fakes fakes = test.fakes();
        Simulation.play(flow, facts, test.at(), house.with(fakes), new Again(verdict), call, scribe, left -> {});
        assertThat(call.entries()).isEqualTo(verdict.transcript().entries());
        new SavedTest(test.flow(), facts, test.manner(), test.at(), fakes, scribe).to(file, house);
        return file;
    }

    private static CallTest read(Path file) {
        Problems problems = new Problems();
        RehearsalStage house = SHIPPED.stage();
        List<CallTest> tests = new TestFiles(house, house.names())
                .read(file, "saved", problems)
                .orElseThrow(() -> new AssertionError(problems.sorted()))
                .tests();
        assertThat(tests).hasSize(1);
        return tests.getFirst();
    }

    /** Does what was done in a test, each at the same request. */
    private static final class Again implements Hands {
        private final Deque<Verdict.Act> acts;
        private final Fakes fakes;
        private final Map<String, Integer> errands = new HashMap<>();
        private int turn;

        Again(Verdict verdict) {
            acts = new ArrayDeque<>(verdict.acts());
            fakes = verdict.test().fakes();
        }

        @Override
        public Optional<Line.Doing> act(Request request) {
            Verdict.Act next = acts.peek();
            if (next == null || next.turn() != turn) {
                turn++;
                return Optional.empty();
            }
            acts.remove();
            Verdict.Act then = acts.peek();
            turn += then != null && then.turn() == next.turn() ? 0 : 1;
            return Optional.of(next.what());
        }

        @Override
        public Answer answer(String step, String kind, List<String> outcomes) {
            turn++;
            return fakes.answer(step, errands.merge(step, 1, Integer::sum) - 1).orElseThrow();
        }
    }
}
