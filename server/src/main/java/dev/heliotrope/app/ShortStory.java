package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.Lost;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.CallListener;
import dev.heliotrope.history.CallNarrator;
import dev.heliotrope.history.CallNarrator.Told;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Tells calls without saying anything twice. Who did not get a call is left out: it has a page of its own. */
final class ShortStory implements CallListener {
    private final UnaryOperator<String> agentName;
    private final Predicate<CallEvent> worthTelling;
    private final CallNarrator told;
    private final Map<CallId, String> asked = new ConcurrentHashMap<>();

    ShortStory(UnaryOperator<String> agentName, Predicate<CallEvent> worthTelling, Consumer<Told> listener) {
        this.agentName = agentName;
        this.worthTelling = worthTelling;
        this.told = new CallNarrator(agentName, listener);
    }

    @Override
    public void on(CallEvent event) {
        if (isTold(event) || !worthTelling.test(event)) {
            told.passOver(event);
        } else {
            told.on(shortened(event));
        }
    }

    private boolean isTold(CallEvent event) {
        return switch (event) {
            case CallEvent.OfferEnded ended -> ended.outcome() == OfferOutcome.ANSWERED;
            // a step that offers another language changes nothing for those who speak it
            case CallEvent.Relaxed relaxed ->
                relaxed.now().equals(asked.put(relaxed.stamp().call(), relaxed.now()));
            default -> false;
        };
    }

    private CallEvent shortened(CallEvent event) {
        return switch (event) {
            case CallEvent.Offered it -> shortened(it);
            case CallEvent.Unmatched it -> new CallEvent.Unmatched(it.stamp(), it.queue(), it.step(), List.of());
            default -> event;
        };
    }

    /** The sentence goes on with the first of those who lost. */
    private CallEvent shortened(CallEvent.Offered it) {
        int end = it.lost().isEmpty()
                ? -1
                : it.why().indexOf(". " + agent(it.lost().getFirst()) + ": ");
        return end < 0
                ? it
                : new CallEvent.Offered(
                        it.stamp(), it.offer(), it.agent(), it.why().substring(0, end), it.lost());
    }

    private String agent(Lost lost) {
        return agentName.apply(String.valueOf(lost.facts().getOrDefault("agent", "")));
    }
}
