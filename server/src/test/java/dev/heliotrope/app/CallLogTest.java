package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator reads of calls while the server runs. */
class CallLogTest {
    private static final CallId CALL = new CallId("heliotrope-1764012345.7");
    private static final CallEvent.Stamp NOW = new CallEvent.Stamp("e-1", CALL, Instant.parse("2026-11-24T10:00:00Z"));

    @RegisterExtension
    private final HeardLog log = new HeardLog(CallLog.class);

    private final CallLog calls = new CallLog(Runnable::run);

    private List<String> said() {
        CallWord word = new CallWord();
        return log.lines().stream()
                .map(line -> "[" + word.convert(line) + "] " + line.getFormattedMessage())
                .toList();
    }

    @Test
    void eachTurnOfACallIsALineWithTheCallsId() {
        Instant joined = NOW.at();
        calls.on(new CallEvent.Queued(NOW, "support", new Language("cs"), joined));
        calls.on(new CallEvent.OfferEnded(NOW, "o-1", "petr", CallEvent.OfferOutcome.NO_ANSWER));
        calls.on(new CallEvent.OfferEnded(NOW, "o-2", "jana", CallEvent.OfferOutcome.ANSWERED));
        calls.on(new CallEvent.Answered(NOW, "o-2", "jana", Duration.ofSeconds(19)));
        calls.on(new CallEvent.Ended(NOW, CallEvent.Party.CALLER, CallEvent.EndCause.COMPLETED));
        assertThat(said())
                .containsExactly(
                        "[" + CALL + "] call " + CALL + ": waits in queue support",
                        "[" + CALL + "] call " + CALL + ": not taken by petr: no answer",
                        "[" + CALL + "] call " + CALL + ": talks with jana after 19 s",
                        "[" + CALL + "] call " + CALL + ": is over: completed");
    }

    @Test
    void whoCalledIsNotSaid() {
        PhoneNumber caller = PhoneNumber.cleaned("+420777123456");
        calls.on(new CallEvent.Arrived(
                NOW, caller, PhoneNumber.cleaned("100"), new CallEvent.FlowVersion("reception", "3f2a9c81d20b")));
        assertThat(said())
                .containsExactly("[" + CALL + "] call " + CALL + ": begins, answered by reception 3f2a9c81d20b");
    }
}
