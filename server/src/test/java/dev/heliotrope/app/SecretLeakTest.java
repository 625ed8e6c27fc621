package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.flow.machine.FlowMachine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A secret reaches the service that it is for, and nothing that is logged, kept, noted for the history or asked of routing. */
class SecretLeakTest {
    private static final String SECRET = "739184";
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final String FLOW = """
            variables: { pin: secret, state: text }
            defaults: { hung-up: bye, error: bye }
            steps:
              ask:
                collect: ask-pin
                into: pin
                digits: 6
                invalid: bye
                silence: bye
                next: check
              check:
                look-up: orders
                post: /pins
                body: { pin: = pin }
                headers: { X-Pin: = pin }
                results: { state: = response.state }
                found: note
                not-found: note
                failed: note
              note:
                customer-note: = "the order is " + state
                next: wait
              wait:
                queue: support
                about: state
                talked: bye
                timed-out: bye
              bye:
                hang-up:
            """;

    @TempDir
    private Path folder;

    private final List<String> seen = new ArrayList<>();

    @Test
    void theServiceHasItAndNothingElse() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger all = (Logger) LoggerFactory.getLogger("dev.heliotrope");
        all.setLevel(Level.TRACE);
        all.addAppender(log);
        try {
            call();
        } finally {
            all.detachAppender(log);
            all.setLevel(null);
        }
        log.list.forEach(event -> seen.add(event.getFormattedMessage()));
        assertThat(seen).hasSizeGreaterThan(10).noneMatch(text -> text.contains(SECRET));
    }

    private void call() throws Exception {
        TriedFlow tried = TriedFlow.of(FLOW, folder);
        FlowMachine machine = new FlowMachine(tried.flow(), tried.stage().world(), tried.facts());
        Turn asked = see(machine.start(AT));
        Turn looking = see(machine.next(asked.state(), new Input.Keys(SECRET), AT));
        Errand.LookUp lookUp = (Errand.LookUp) ((Request.Perform) looking.request()).errand();
        assertThat(lookUp.inquiry().body()).containsEntry("pin", SECRET);
        assertThat(lookUp.inquiry().headers()).containsEntry("X-Pin", SECRET);
        seen.add(lookUp.toString());
        Map<String, Object> answer = Map.of("response", Map.of("state", "sent"));
        Turn waiting = see(machine.next(looking.state(), new Input.Performed("found", answer), AT));
        assertThat(waiting.request()).isInstanceOf(Request.Enqueue.class);
        Turn again = see(machine.resume(kept(looking.state()), AT));
        assertThat(again.request()).isInstanceOf(Request.Ask.class);
        see(machine.next(waiting.state(), new Input.HungUp(), AT));
    }

    /** As another server finds it on the channel. */
    private static FlowState kept(FlowState state) {
        return FlowState.from(state.save()).orElseThrow();
    }

    private Turn see(Turn turn) {
        seen.add(turn.toString());
        seen.add(turn.state().save().text());
        seen.add(turn.request().toString());
        turn.notes().forEach(note -> seen.add(note.toString()));
        return turn;
    }
}
