package dev.heliotrope.speech;

import dev.heliotrope.call.Utterance;
import java.io.Serial;

/** An utterance could not be made a sound. The message names the prompt and language, never the values it was to speak. */
public final class SpeechException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    SpeechException(Utterance utterance, Throwable cause) {
        super("prompt " + utterance.prompt() + " in " + utterance.language() + ": " + cause.getMessage(), cause);
    }
}
