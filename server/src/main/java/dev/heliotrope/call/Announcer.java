package dev.heliotrope.call;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Port: turns what is to be said into audio. A prompt already rendered is ready at once; others take up to seconds. */
public interface Announcer {
    /** Fails only if speech cannot be made at all; the caller of this port then goes on without the words. */
    CompletionStage<List<Sound>> voice(List<Utterance> utterances);

    /** The same for a caller, so that somebody who watches what callers hear can tell which call it was. */
    default CompletionStage<List<Sound>> voice(CallId call, List<Utterance> utterances) {
        return voice(utterances);
    }
}
