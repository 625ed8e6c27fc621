package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.flow.Request;
import dev.heliotrope.rehearsal.script.Line;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is asked at a terminal for a secret types it unseen, and nothing says it again. */
class KeyboardTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Request SECRET =
            new Request.Ask(List.of(), new KeyEntry(1, 4, PATIENCE, PATIENCE, KeyEntry.Closing.SQUARE, "", true));
    private static final Request PLAIN = new Request.Ask(List.of(), 1, PATIENCE);

    private final StringWriter shown = new StringWriter();
    private final List<String> terminal = new ArrayList<>();
    private boolean isTerminal = true;

    private Keyboard keyboard(String typed) {
        PrintWriter out = new PrintWriter(shown, true);
        TerminalTyping.Echo echo = new TerminalTyping.Echo(
                () -> {
                    terminal.add("off");
                    return isTerminal;
                },
                () -> terminal.add("on"));
        return new Keyboard(new TerminalTyping(new BufferedReader(new StringReader(typed)), out, echo), out, Map.of());
    }

    private static List<String> keys(Keyboard keyboard, Request... requests) {
        List<String> keys = new ArrayList<>();
        for (Request request : requests) {
            Line.Doing doing = keyboard.act(request).orElseThrow();
            keys.add(
                    doing instanceof Line.Press press
                            ? press.keys()
                            : doing.getClass().getSimpleName());
        }
        return keys;
    }

    @Test
    void aTerminalShowsNothingOfASecretAndAllElse() {
        assertThat(keys(keyboard("1\n7391\n2\n"), PLAIN, SECRET, PLAIN)).containsExactly("1", "7391", "2");
        assertThat(terminal).containsExactly("off", "on");
        assertThat(shown.toString()).contains("keys, which are not shown").doesNotContain("7391");
    }

    @Test
    void whatIsMistypedIsNotRepeatedEither() {
        assertThat(keys(keyboard("73 91\n7391\n"), SECRET)).containsExactly("7391");
        assertThat(shown.toString()).contains("expected keys").doesNotContain("73");
        assertThat(keys(keyboard("73 91\n1\n"), PLAIN)).containsExactly("1");
        assertThat(shown.toString()).contains("nobody can do 73 91 in a call");
    }

    @Test
    void silenceAndHangingUpAreTypedUnseenToo() {
        assertThat(keys(keyboard("\nh\n"), SECRET, SECRET, SECRET)).containsExactly("Silence", "HangUp", "HangUp");
    }

    @Test
    void whereThereIsNoTerminalNothingIsSetBack() {
        isTerminal = false;
        assertThat(keys(keyboard("7391\n"), SECRET)).containsExactly("7391");
        assertThat(terminal).containsExactly("off");
    }

    @Test
    void aWaitIsTypedAsATime() {
        Request queue = new Request.Enqueue("support", Map.of(), Duration.ofMinutes(5));
        assertThat(keyboard("40s\n").act(queue))
                .contains(new Line.Wait(Position.of("--keys"), Optional.of(Duration.ofSeconds(40))));
        assertThat(keys(keyboard("t\nw\n\n"), queue, queue, queue)).containsExactly("Talk", "Wait", "Wait");
    }
}
