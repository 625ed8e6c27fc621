package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import java.util.Optional;

/**
 * Somebody who calls in the demo: what they dial and press, and what is to come of it. {@code team} is the team whose agent
 * must answer; empty for a caller who hangs up waiting.
 */
record DemoCaller(
        String who,
        String number,
        String dials,
        Language language,
        String languageKey,
        String choice,
        Optional<String> team) {

    boolean givesUp() {
        return team.isEmpty();
    }
}
