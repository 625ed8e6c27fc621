package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.Sound;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Music on, after words or without, and then a wait that a key ends: the caller's, or one sent by the manager interface that no
 * caller has.
 */
final class Parking implements Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final List<Sound> sounds;
    private final Move last;
    private final LineMemory memory;
    private boolean waiting;

    private Parking(List<Sound> sounds, Move last, LineMemory memory) {
        this.sounds = sounds;
        this.last = last;
        this.memory = memory;
    }

    static Parking of(LineAction.Park park, LineMemory memory) {
        return new Parking(List.of(), AgiCommand.waitForDigit(park.atMost()), memory);
    }

    static Parking of(LineAction.PlayOnHold play, LineMemory memory) {
        return new Parking(play.sounds(), new Move.End(new LineResult.Done()), memory);
    }

    @Override
    public Move open() {
        if (memory.musicOn && sounds.isEmpty()) {
            return waiting();
        }
        memory.musicOn = false;
        return memory.hold(sounds);
    }

    private Move waiting() {
        waiting = true;
        return last;
    }

    @Override
    public Move after(Reply reply, boolean hungUp) {
        if (waiting) {
            return new Move.End(result(reply));
        }
        if (reply.failed()) {
            LOG.error(
                    "No music for callers on hold: Asterisk's dialplan has no heliotrope-hold; take our new extensions.conf");
        }
        memory.musicOn = !reply.failed();
        return waiting();
    }

    private static LineResult result(Reply reply) {
        char key = reply.key();
        if (Keys.isCallers(key)) {
            return new LineResult.Pressed(String.valueOf(key));
        }
        return Keys.isWaking(key) ? new LineResult.Woken() : new LineResult.Silence();
    }

    /** Waiting fails on a channel that has hung up, and nowhere else. */
    @Override
    public boolean failsOnHangupOnly() {
        return waiting;
    }
}
