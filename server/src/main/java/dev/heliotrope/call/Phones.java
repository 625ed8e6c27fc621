package dev.heliotrope.call;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Port: what can be done to phones and channels from outside a call. Nothing here blocks. */
public interface Phones {
    /** Ends the {@link LineAction.Park} on that channel. Lost without a trace if Asterisk is out of touch. */
    void wake(String channel);

    /** Ends the ringing of an agent's phone that no longer makes sense; a talk in progress there is left alone. */
    void stopRinging(String extension);

    /**
     * Calls an extension and, once answered, puts it into the dialplan at {@code context}, {@code s}. Completes with true if
     * answered within {@code patience}; exceptionally if Asterisk refused or is out of touch.
     */
    CompletionStage<Boolean> originate(String extension, String context, Duration patience);
}
