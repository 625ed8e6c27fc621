package dev.heliotrope.app;

import dev.heliotrope.call.Announcer;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.metrics.PromptMeters;
import dev.heliotrope.prompt.Line.Fall;
import dev.heliotrope.prompt.PromptBook;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts each prompt that a caller hears from another catalogue than was meant, and logs it once a call. */
final class FallsHeard implements Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(FallsHeard.class);

    /** Falls of this many calls' latest prompts are remembered; who falls more often is told of once more. */
    private static final int MOST_TOLD = 10_000;

    private final Announcer speech;
    private final Supplier<PromptBook> book;
    private final PromptMeters meters;
    private final Set<Told> told = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Told, Boolean> eldest) {
            return size() > MOST_TOLD;
        }
    }));

    private record Told(CallId call, Fall fall) {}

    FallsHeard(Announcer speech, Supplier<PromptBook> book, PromptMeters meters) {
        this.speech = speech;
        this.book = book;
        this.meters = meters;
    }

    @Override
    public CompletionStage<List<Sound>> voice(List<Utterance> utterances) {
        return speech.voice(utterances);
    }

    @Override
    public CompletionStage<List<Sound>> voice(CallId call, List<Utterance> utterances) {
        PromptBook now = book.get();
        utterances.forEach(each -> now.falls(each).forEach(fall -> heard(call, fall)));
        return speech.voice(call, utterances);
    }

    private void heard(CallId call, Fall fall) {
        meters.fell(fall.prompt(), fall.from(), fall.to());
        if (told.add(new Told(call, fall))) {
            LOG.info("call {}: prompt {} is not in {}, so {} is next", call, fall.prompt(), fall.from(), fall.to());
        }
    }
}
