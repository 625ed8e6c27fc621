package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has called before presses keys before they are asked for: none of these is lost, whatever is said in between. */
class TypedAheadTest {
    private static final String FLOW = """
            variables: { order: text, pin: secret }
            defaults:
              invalid: lost
              silence: lost
              hung-up: lost
              error: lost
            steps:
              hello: { say: welcome, next: outage }
              outage: { notice: outage, while: outage, next: rules }
              rules: { say: please-wait, interruptible: false, next: which }
              which:
                look-up: orders
                get: /
                found: menu
                not-found: menu
                failed: menu
              menu:
                menu: main-menu
                keys: { 1: orders, 12: hidden, 3: ask-pin }
              orders:
                menu: what-next
                keys: { 4: order }
              hidden: { say: thank-you, next: orders }
              order: { collect: enter-order-number, into: order, digits: 3-5, next: told }
              told: { say: thank-you, next: lost }
              ask-pin: { collect: ask-pin, into: pin, digits: 4, next: lost }
              lost: { hang-up: goodbye }
            """;

    @TempDir
    private Path folder;

    private TriedFlow flow;

    @BeforeEach
    void read() throws IOException {
        flow = TriedFlow.of(FLOW, folder).on("outage");
    }

    @Test
    void aKeyPressedIntoTheWelcomeLeadsOnBehindANoticeARuleAndALookUp() {
        assertThat(flow.steps("!3")).containsExactly("hello", "outage", "rules", "which", "menu", "ask-pin", "lost");
    }

    @Test
    void theNoticeIsHeardNevertheless() {
        assertThat(flow.shown("!3"))
                .anyMatch(line -> line.contains("(outage/en)"))
                .noneMatch(line -> line.contains("(main-menu/en)"));
    }

    @Test
    void eachStepTakesTheKeysThatItUnderstandsAndLeavesTheRest() {
        assertThat(flow.steps("!1,!4")).containsSequence("menu", "orders", "order");
        assertThat(flow.steps("!1,!2")).containsSequence("menu", "hidden", "orders");
        assertThat(flow.steps("!9,!1")).containsSequence("menu", "orders");
    }

    @Test
    void whatIsNotUnderstoodIsAskedFor() {
        assertThat(flow.shown("!9")).anyMatch(line -> line.contains("(main-menu/en)"));
    }

    @Test
    void ofManyKeysAtOnceThoseAreLostThatComeWhileSomethingIsSaidToItsEnd() {
        assertThat(flow.steps("!1447")).containsSequence("menu", "orders", "order", "lost");
        assertThat(flow.shown("!1447")).anyMatch(line -> line.contains("(enter-order-number/en)"));
    }

    @Test
    void keysBehindAnErrandMayBeAPinAndAreNotShown() {
        List<String> shown = flow.shown("!3,!7,391");
        assertThat(shown).noneMatch(line -> line.contains("\"keys\":\"7\"") || line.contains("391"));
    }
}
