package dev.heliotrope.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.fixture.flow.SampleFlows;
import dev.heliotrope.fixture.flow.SampleWorld;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Note;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.GoToStep;
import dev.heliotrope.flow.tree.HoursStep;
import dev.heliotrope.flow.tree.MenuStep;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.Variable;
import dev.heliotrope.flow.tree.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the machine holds to whatever flow it is handed, also one that no check would have let pass. */
class FlowMachineTest {
    private static final Instant AT = Instant.parse("2026-11-05T10:00:00Z");
    private static final Language CS = new Language("cs");
    private static final CallFacts CALL =
            new CallFacts(PhoneNumber.WITHHELD, new PhoneNumber("100"), null, null, null, new Language("en"));

    private static Placed<String> placed(String value) {
        return new Placed<>(value, new Position("test", 1, 1));
    }

    private static Flow flow(Step... steps) {
        SequencedMap<String, Step> all = new LinkedHashMap<>();
        Stream.of(steps).forEach(step -> all.put(step.name().value(), step));
        return new Flow("test", "1", List.of(CS), new LinkedHashMap<>(), steps[0].name(), all);
    }

    private static FlowMachine machine(Flow flow) {
        return new FlowMachine(flow, SampleWorld.INSTANCE, CALL);
    }

    private static MenuStep menu(String again) {
        SequencedMap<String, Placed<String>> keys = new LinkedHashMap<>();
        keys.put("1", new Placed<>(again, new Position("test", 2, 1)));
        MenuStep.Missed missed = new MenuStep.Missed(Words.NONE, placed(again));
        return new MenuStep(placed("menu"), Words.NONE, keys, 1, Duration.ofSeconds(1), true, missed, missed);
    }

    private static FlowState state(String step) {
        return new FlowState("test", "0", step, 1, 5, CS, Map.of());
    }

    @Test
    void aCircleOfDecisionsEndsTheCallWithAReason() {
        Flow circle = flow(new GoToStep(placed("a"), placed("b")), new GoToStep(placed("b"), placed("a")));
        Turn turn = machine(circle).start(AT);
        assertThat(turn.request())
                .isEqualTo(new Request.End("the flow has gone through 100 steps without a word to the caller"));
        assertThat(turn.notes()).hasSizeLessThan(220);
    }

    @Test
    void aCallerWhoPressesForEverIsPartedFromInTheEnd() {
        FlowMachine machine = machine(flow(menu("menu")));
        Turn turn = machine.start(AT);
        int answers = 0;
        for (; !(turn.request() instanceof Request.End); answers++) {
            turn = machine.next(turn.state(), new Input.Keys("1"), AT);
        }
        assertThat(answers).isBetween(900, 2001);
        assertThat(turn.request())
                .isEqualTo(new Request.End("the call has gone through more than 2000 steps and answers"));
    }

    @Test
    void inputsThatNeverFitEndTheCallToo() {
        Flow queue = SampleFlows.good(SampleFlows.FOLDER.resolve("steps/queue.flow.yaml"));
        FlowMachine machine = machine(queue);
        Turn turn = machine.start(AT);
        int answers = 0;
        for (; !(turn.request() instanceof Request.End); answers++) {
            turn = machine.next(turn.state(), new Input.Silence(), AT);
        }
        assertThat(answers).isLessThan(2002);
    }

    @Test
    void aWayThatLeadsNowhereEndsTheCallWithAReason() {
        assertThat(machine(flow(new GoToStep(placed("a"), placed("gone"))))
                        .start(AT)
                        .request())
                .isEqualTo(new Request.End("the flow has no step gone"));
    }

    @Test
    void aCalendarThatIsGoneEndsTheCallWithAReason() {
        Placed<String> self = placed("a");
        HoursStep hours = new HoursStep(
                self, placed("nowhere"), self, self, self, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(machine(flow(hours)).start(AT).request()).isEqualTo(new Request.End("there is no calendar nowhere"));
    }

    @Test
    void aStepThatIsGoneSinceTheServerDiedBeginsAnewInTheSameLanguage() {
        Flow flow = flow(menu("menu"));
        Turn resumed = machine(flow).resume(state("gone"), AT);
        assertThat(resumed.request()).isInstanceOf(Request.Ask.class);
        assertThat(resumed.state().step()).isEqualTo("menu");
        assertThat(resumed.state().language()).isEqualTo(CS);
        assertThat(machine(flow)
                        .next(state("gone"), new Input.Keys("1"), AT)
                        .state()
                        .step())
                .isEqualTo("menu");
    }

    @Test
    void resumingTellsNothingAnewAndKeepsTheTries() {
        FlowState second = new FlowState("test", "1", "menu", 2, 5, CS, Map.of());
        Turn resumed = machine(flow(menu("menu"))).resume(second, AT);
        assertThat(resumed.notes()).isEmpty();
        assertThat(resumed.state().visit()).isEqualTo(2);
    }

    @Test
    void variablesFollowTheFlowThatIsThereNow() {
        Position at = new Position("test", 1, 1);
        SequencedMap<String, Variable> declared = new LinkedHashMap<>();
        declared.put("kept", new Variable("kept", ValueType.TEXT, "", at));
        declared.put("retyped", new Variable("retyped", ValueType.WHOLE_NUMBER, 7L, at));
        declared.put("added", new Variable("added", ValueType.YES_NO, true, at));
        Flow flow = new Flow(
                "test",
                "2",
                List.of(CS),
                declared,
                placed("menu"),
                flow(menu("menu")).steps());
        FlowState old = new FlowState(
                "test", "1", "menu", 1, 5, CS, Map.of("kept", "as it was", "retyped", "text", "dropped", 1L));
        assertThat(machine(flow).resume(old, AT).state().variables())
                .isEqualTo(Map.of("kept", "as it was", "retyped", 7L, "added", true));
    }

    @Test
    void whatWasPressedIsNoted() {
        FlowMachine machine = machine(flow(menu("menu")));
        assertThat(machine.next(state("menu"), new Input.Keys("9"), AT).notes())
                .containsExactly(
                        new Note.Pressed("menu", "9"),
                        new Note.Took("test", "menu", "invalid"),
                        new Note.Entered("test", "menu"));
    }

    @Test
    void theSameArgumentsGiveTheSameTurn() {
        FlowMachine machine = machine(SampleFlows.good(SampleFlows.SHIPPED.resolve("reception.flow.yaml")));
        Turn start = machine.start(AT);
        assertThat(machine.start(AT)).isEqualTo(start);
        assertThat(machine.next(start.state(), new Input.Keys("3"), AT))
                .isEqualTo(machine.next(start.state(), new Input.Keys("3"), AT));
    }

    /** Everything that is logged, stored or shown of a call is made of these. */
    @Test
    void aSecretIsNowhereToBeSeen() {
        FlowMachine machine = machine(SampleFlows.good(SampleFlows.FOLDER.resolve("steps/collect.flow.yaml")));
        Map<String, Object> values = Map.of("order", 1L, "born", "", "card", "");
        FlowState asked = new FlowState("collect", "0", "ask-pin", 1, 5, CS, values);
        Turn turn = machine.next(asked, new Input.Keys("7391"), AT);
        assertThat(turn.state().unkept().secrets()).containsEntry("pin", "7391");
        assertThat(turn.toString()).doesNotContain("7391");
        assertThat(turn.state().save().text()).doesNotContain("7391").contains("s=ask-pin");
        Turn wrong = machine.next(asked, new Input.Keys("73918"), AT);
        assertThat(wrong.toString()).doesNotContain("73918");
        assertThat(new Request.Ask(
                                List.of(),
                                KeyEntry.upTo(4, Duration.ofSeconds(5)).after("7391"))
                        .toString())
                .contains("7391");
        KeyEntry secret = new KeyEntry(4, 4, Duration.ZERO, Duration.ZERO, KeyEntry.Closing.NONE, "73", true);
        assertThat(secret.toString()).doesNotContain("73");
    }
}
