package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.forecast.RecordedCall;
import dev.heliotrope.history.Interaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The callers of some days, from the history: those who came to a queue. */
final class RecordedDays {
    /** Of more interactions the latest are looked at. */
    private static final int MOST = 200_000;

    private RecordedDays() {}

    static List<RecordedCall> of(PastCalls past, Instant from, Instant to) {
        return past.ask(store -> store.last(MOST), List.<Interaction>of()).stream()
                .filter(call -> !call.began().isBefore(from) && call.began().isBefore(to))
                .flatMap(call -> recorded(call).stream())
                .toList();
    }

    /** Empty for a call that goes on, or came to no queue. */
    static Optional<RecordedCall> recorded(Interaction call) {
        Interaction.Ending ending = call.ending();
        if (ending == null || call.waits().isEmpty()) {
            return Optional.empty();
        }
        Interaction.Wait wait = call.waits().getFirst();
        Interaction.Talk talk = call.talks().isEmpty() ? null : call.talks().getFirst();
        Duration talked = talk == null ? null : talk.talked();
        boolean hungUp = talk == null && ending.cause() == EndCause.ABANDONED;
        Instant until = talk == null ? ending.at() : talk.at();
        Duration waited = Duration.between(wait.joined(), until);
        // who went elsewhere may have waited only part of that time, so nothing is known of their patience
        Duration known = talk != null || hungUp ? waited : Duration.ZERO;
        return known.isNegative()
                ? Optional.empty()
                : Optional.of(new RecordedCall(wait.queue(), wait.language(), wait.joined(), known, hungUp, talked));
    }
}
