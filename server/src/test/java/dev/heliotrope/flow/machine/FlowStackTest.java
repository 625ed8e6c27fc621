package dev.heliotrope.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.fixture.flow.SampleFlows;
import dev.heliotrope.fixture.flow.SampleWorld;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Note;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Return;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.flow.Unkept;
import dev.heliotrope.flow.tree.Flow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls within flows within flows, also where the flows are no more what they were. */
class FlowStackTest {
    private static final Instant AT = Instant.parse("2026-11-05T10:00:00Z");
    private static final CallFacts CALL =
            new CallFacts(PhoneNumber.WITHHELD, new PhoneNumber("100"), null, null, null, new Language("en"));
    private static final Flow OUTER = SampleFlows.good(SampleFlows.FOLDER.resolve("ok/outer.flow.yaml"));

    private static Turn inMiddle() {
        return machine(OUTER).start(AT);
    }

    private static FlowMachine machine(Flow flow) {
        return new FlowMachine(flow, SampleWorld.INSTANCE, CALL);
    }

    @Test
    void theStateTellsEveryFlowAndItsVersion() {
        Turn inInner = machine(OUTER).next(inMiddle().state(), new Input.Keys("1"), AT);
        FlowState state = inInner.state();
        assertThat(state.flow()).isEqualTo("inner");
        assertThat(state.variables()).isEqualTo(Map.of("what", "middle", "said", false));
        assertThat(state.returns())
                .extracting(Return::flow, Return::step)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("outer", "go"),
                        org.assertj.core.groups.Tuple.tuple("middle", "call"));
        assertThat(state.root().flow()).isEqualTo("outer");
        assertThat(state.root().version()).isEqualTo(OUTER.version());
    }

    @Test
    void coverageHearsByWhichWayEachStepOfEachFlowIsLeft() {
        List<Note> notes =
                machine(OUTER).next(inMiddle().state(), new Input.Keys("2"), AT).notes();
        assertThat(notes)
                .contains(
                        new Note.Took("middle", "ask", "2"),
                        new Note.Took("outer", "go", "next"),
                        new Note.Entered("outer", "note"))
                .doesNotContain(new Note.Took("middle", "back", "next"));
    }

    @Test
    void aCallInAFlowThatIsCalledNoMoreBeginsAnewWithItsOwnVariables() {
        FlowState in = inMiddle().state();
        FlowState moved = state(in, "middle", List.of(new Return("outer", "old", "gone", Map.of("told", true))));
        Turn resumed = machine(OUTER).resume(moved, AT);
        assertThat(resumed.state().flow()).isEqualTo("middle");
        assertThat(resumed.state().returns()).hasSize(1);
        assertThat(resumed.state().returns().getFirst().variables()).isEqualTo(Map.of("told", true));
    }

    @Test
    void whatIsKeptOfManyFlowsStaysShortEnoughForTheChannel() {
        FlowState in = inMiddle().state();
        String long200 = "x".repeat(199);
        Map<String, Object> wide = new java.util.HashMap<>();
        for (int i = 0; i < 15; i++) {
            wide.put("v" + i, long200);
        }
        FlowState full = state(in, "middle", List.of(new Return("outer", OUTER.version(), "go", wide)));
        Turn refused = machine(OUTER).next(full, new Input.Keys("1"), AT);
        assertThat(refused.notes())
                .contains(new Note.Problem("call", "what is kept of the call is too long to go into another flow"));
        assertThat(refused.state().returns()).hasSizeLessThan(2);
    }

    @Test
    void noMoreFlowsAreEnteredThanCanBeKept() {
        Flow flow = OUTER.calls().get("middle");
        for (int i = 0; i < Flow.DEEPEST; i++) {
            flow = calling(flow);
        }
        Turn turn = machine(flow).start(AT);
        assertThat(turn.state().returns()).hasSize(Flow.DEEPEST);
        turn = machine(flow).next(turn.state(), new Input.Keys("1"), AT);
        assertThat(turn.notes()).contains(new Note.Problem("call", "flows call each other too deep"));
        assertThat(turn.request()).isInstanceOf(Request.End.class);
    }

    /** As the outer one, around this instead of the middle one. */
    private static Flow calling(Flow flow) {
        return new Flow(
                "middle",
                flow.version() + "0",
                OUTER.languages(),
                OUTER.variables(),
                OUTER.start(),
                OUTER.steps(),
                OUTER.promises(),
                OUTER.mishaps(),
                Map.of("middle", flow),
                OUTER.manner(),
                null);
    }

    private static FlowState state(FlowState from, String flow, List<Return> returns) {
        return new FlowState(
                flow,
                from.version(),
                from.step(),
                1,
                from.moves(),
                from.language(),
                from.variables(),
                Map.of(),
                new ArrayList<>(returns),
                Unkept.NOTHING);
    }
}
