package dev.heliotrope.rehearsal;

import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.flow.machine.FlowMachine;
import java.time.Instant;

/** Keys that were pressed before anything asked for them, of which only what comes next tells whether they may be shown. */
final class EarlyKeys {
    private static final int FAR_AHEAD = 50;

    private EarlyKeys() {}

    /** Looks ahead of the turn behind these keys, through what is said, to whatever takes them; behind an errand nobody knows. */
    static boolean mayBeSecret(String keys, FlowMachine machine, Turn turn, Instant now) {
        Turn ahead = turn;
        for (int i = 0; i < FAR_AHEAD && ahead.request() instanceof Request.Say; i++) {
            ahead = machine.next(ahead.state(), new Input.Said(), now);
        }
        return switch (ahead.request()) {
            case Request.Ask ask -> ask.secret() && ask.entry().typed().endsWith(keys);
            case Request.Perform errand -> isHeld(ahead) || !isSameSecrets(ahead, turn);
            default -> false;
        };
    }

    private static boolean isHeld(Turn turn) {
        return !turn.state().unkept().typed().isEmpty();
    }

    private static boolean isSameSecrets(Turn one, Turn other) {
        return one.state().unkept().secrets().equals(other.state().unkept().secrets());
    }
}
