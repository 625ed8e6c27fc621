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
    void whyAServiceOrATransferHasFailedIsTold() {
        assertThat(told(
                        "look-up",
                        "failed",
                        Map.of("service", "orders", "reason", "service orders: no answer in time")))
                .isEqualTo("service orders was asked for the caller: failed (service orders: no answer in time)");
        assertThat(told("transfer", "failed", Map.of("to", "duty", "reason", "it cannot be reached")))
                .isEqualTo("the caller is transferred to duty: failed (it cannot be reached)");
    }

    @Test
    void whoCallsAndHowTheyProvedItIsTold() {
        assertThat(told("identify", "found", Map.of("by", "number", "customer", "4711")))
                .isEqualTo("the caller is customer 4711, by the number");
        assertThat(told("identify", "not-found", Map.of("by", "key")))
                .isEqualTo("the caller is no customer by the key that was keyed in");
        assertThat(told("identify", "failed", Map.of("by", "number")))
                .isEqualTo("the caller could not be looked up among the customers by the number");
        assertThat(told("authenticate", "wrong", Map.of("customer", "4711", "try", "1")))
                .isEqualTo("the caller keyed in a wrong PIN of customer 4711 at try 1");
        assertThat(told("authenticate", "right", Map.of("customer", "4711", "try", "2")))
                .isEqualTo("the caller keyed in the right PIN of customer 4711 at try 2");
        assertThat(told("authenticate", "refused", Map.of("customer", "4711", "try", "3")))
                .isEqualTo("the caller was refused after try 3 for the PIN of customer 4711");
        assertThat(told("authenticate", "locked", Map.of("customer", "4711", "try", "1")))
                .isEqualTo("the caller was refused: no PIN of customer 4711 is tried now");
        assertThat(told("authenticate", "nobody-known", Map.of("try", "1")))
                .isEqualTo("the caller was asked for no PIN, as nobody is known to have called");
        assertThat(told("authenticate", "failed", Map.of("customer", "4711", "try", "1")))
                .isEqualTo("the caller keyed in a PIN of customer 4711 that could not be looked up");
    }

    @Test
    void switchesNoticesAndLotsAreTold() {
        assertThat(told("switch", "right", Map.of("switch", "outage", "turn", "on", "try", "1")))
                .isEqualTo("the caller keyed in the right PIN of switch outage at try 1 and turned it on");
        assertThat(told("switch", "wrong", Map.of("switch", "outage", "turn", "on", "try", "1")))
                .isEqualTo("the caller keyed in a wrong PIN of switch outage at try 1");
        assertThat(told("notice", "heard", Map.of("switch", "outage")))
                .isEqualTo("the caller heard the notice of switch outage");
        assertThat(told("notice", "cut-short", Map.of("switch", "outage")))
                .isEqualTo("the caller cut short the notice of switch outage");
        assertThat(told("split", "done", Map.of("to", "short-survey")))
                .isEqualTo("by lot the caller goes to 'short-survey'");
    }

    @Test
    void whatIsNewHasWordsTooAndWhatIsMissingAQuestionMark() {
        assertThat(told("something-new", "left", Map.of())).isEqualTo("the caller, something-new at 'the-step': left");
        assertThat(told("look-up", "failed", Map.of())).isEqualTo("service ? was asked for the caller: failed");
    }

    @Test
    void flowsWithinFlowsAreToldByName() {
        assertThat(told("call-flow", "called", Map.of("flow", "authenticate")))
                .isEqualTo("the caller is sent through flow 'authenticate'");
        assertThat(told("call-flow", "returned", Map.of("flow", "authenticate")))
                .isEqualTo("the caller comes back from flow 'authenticate'");
        assertThat(told("call-flow", "returned", Map.of("flow", "authenticate", "outcome", "refused")))
                .isEqualTo("the caller comes back from flow 'authenticate' with outcome 'refused'");
        assertThat(told("call-flow", "left", Map.of("flow", "authenticate")))
                .isEqualTo("the caller is taken out of flow 'authenticate'");
    }
}
