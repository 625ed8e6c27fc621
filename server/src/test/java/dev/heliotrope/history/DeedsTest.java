package dev.heliotrope.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeedsTest {
    private static String told(String what, String outcome, Map<String, String> details) {
        var stamp = Story.of("c-1").stamp();
        return Deeds.sentence(new CallEvent.Done(stamp, "the-step", what, outcome, details), "the caller");
    }

    @Test
    void servicesAreNamed() {
        assertThat(told("look-up", "found", Map.of("service", "orders")))
                .isEqualTo("service orders was asked for the caller: found");
        assertThat(told("webhook", "failed", Map.of("service", "crm")))
                .isEqualTo("service crm was told of the caller: failed");
    }

    @Test
    void notesAndArticlesAreToldByWhatIsInThem() {
        assertThat(told("customer-note", "noted", Map.of("text", "call back")))
                .isEqualTo("noted of the caller: call back");
        assertThat(told("knowledge", "not-found", Map.of("topic", "returns")))
                .isEqualTo("the caller asked for the article returns, which there is not");
        assertThat(told("knowledge", "heard", Map.of("topic", "returns", "language", "cs", "part", "2")))
                .isEqualTo("the caller heard the article returns in cs up to part 2");
    }

    @Test
    void whatIsNewHasWordsTooAndWhatIsMissingAQuestionMark() {
        assertThat(told("something-new", "left", Map.of())).isEqualTo("the caller, something-new at 'the-step': left");
        assertThat(told("look-up", "failed", Map.of())).isEqualTo("service ? was asked for the caller: failed");
    }
}
