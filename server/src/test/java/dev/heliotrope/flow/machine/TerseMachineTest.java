package dev.heliotrope.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.fixture.flow.SampleFlows;
import dev.heliotrope.fixture.flow.SampleWorld;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Note;
import dev.heliotrope.flow.Turn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real calls are conducted without notes of the exits that steps are left by; in all else they go as rehearsed ones do. */
class TerseMachineTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
    private static final CallFacts CALL =
            new CallFacts(PhoneNumber.WITHHELD, new PhoneNumber("100"), null, null, null, new Language("en"));

    private static final FlowMachine FULL = new FlowMachine(
            SampleFlows.good(SampleFlows.SHIPPED.resolve("reception.flow.yaml")), SampleWorld.INSTANCE, CALL);

    @Test
    void onlyTheExitsAreMissing() {
        Turn full = FULL.next(FULL.start(AT).state(), new Input.Keys("3"), AT);
        Turn terse = FULL.terse().next(FULL.start(AT).state(), new Input.Keys("3"), AT);
        assertThat(terse.request()).isEqualTo(full.request());
        assertThat(terse.state()).isEqualTo(full.state());
        assertThat(terse.notes()).isEqualTo(withoutExits(full.notes())).isNotEqualTo(full.notes());
    }

    private static List<Note> withoutExits(List<Note> notes) {
        return notes.stream().filter(note -> !(note instanceof Note.Took)).toList();
    }
}
