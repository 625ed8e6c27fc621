package dev.heliotrope.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.fixture.flow.SampleFlows;
import dev.heliotrope.fixture.flow.SampleWorld;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.Checkpoint;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.flow.tree.Flow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever calls and whatever they do, nothing is thrown, the state can be kept, and the call comes to an end. */
class RandomCallsTest {
    private static final int CALLS = 100;
    private static final List<Language> LANGUAGES =
            Stream.of("en", "cs", "el", "pl", "fr-CA").map(Language::new).toList();

    static Stream<Path> flows() {
        return Stream.of("steps", "ok")
                .map(SampleFlows.FOLDER::resolve)
                .flatMap(folder -> Stream.concat(
                        SampleFlows.in(folder, ".flow.yaml").stream(),
                        folder.endsWith("ok")
                                ? SampleFlows.in(SampleFlows.SHIPPED, ".flow.yaml").stream()
                                : Stream.empty()));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void everyCallEnds(Path file) {
        Flow flow = SampleFlows.good(file);
        Random random = new Random(file.getFileName().toString().hashCode());
        for (int i = 0; i < CALLS; i++) {
            call(flow, random);
        }
    }

    private static void call(Flow flow, Random random) {
        FlowMachine machine = new FlowMachine(flow, SampleWorld.INSTANCE, caller(random));
        Turn turn = machine.start(instant(random));
        for (int inputs = 0; !(turn.request() instanceof Request.End); inputs++) {
            assertThat(inputs).isLessThan(FlowMachine.LONGEST_CALL + 2);
            FlowState state = Checkpoint.parse(turn.state().save().text())
                    .flatMap(FlowState::from)
                    .orElseThrow();
            turn = random.nextInt(20) == 0
                    ? machine.resume(state, instant(random))
                    : machine.next(hostile(state, flow, random), input(random), instant(random));
        }
    }

    /** Now and then a state that no call could have come to. */
    private static FlowState hostile(FlowState state, Flow flow, Random random) {
        if (random.nextInt(50) != 0) {
            return state;
        }
        List<String> steps = List.copyOf(flow.steps().keySet());
        String step = random.nextBoolean() ? "gone" : steps.get(random.nextInt(steps.size()));
        return new FlowState(
                "other", "", step, random.nextInt(), state.moves(), language(random), Map.of("name", 5L, "calls", "x"));
    }

    private static CallFacts caller(Random random) {
        PhoneNumber from = random.nextBoolean() ? PhoneNumber.WITHHELD : new PhoneNumber("+420777123456");
        return new CallFacts(
                from,
                new PhoneNumber("+18005550100"),
                language(random),
                language(random),
                language(random),
                LANGUAGES.getFirst());
    }

    private static Language language(Random random) {
        return random.nextBoolean() ? null : LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    }

    private static Input input(Random random) {
        return switch (random.nextInt(8)) {
            case 6, 7 -> performed(random);
            case 0 -> new Input.Said();
            case 1 -> new Input.Silence();
            case 2 -> new Input.Queued(Input.QueueOutcome.TALKED);
            case 3 -> new Input.Queued(Input.QueueOutcome.TIMED_OUT);
            case 4 -> new Input.Keys(Integer.toString(random.nextInt(15)));
            default ->
                new Input.Keys(List.of("", "*", "#", "99999999", "D", "\0").get(random.nextInt(6)));
        };
    }

    private static Input performed(Random random) {
        String outcome =
                List.of("found", "not-found", "failed", "done", "", "no such").get(random.nextInt(6));
        return new Input.Performed(outcome, random.nextBoolean() ? Map.of() : Map.of("response", Map.of("state", 5L)));
    }

    private static Instant instant(Random random) {
        return Instant.parse("2026-10-24T00:00:00Z").plusSeconds(random.nextInt(40 * 24 * 3600));
    }
}
