package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;

/** Music on, then a wait that a key ends: the caller's, or one sent by the manager interface that no caller has. */
final class Parking implements Exchange {
    private final LineAction.Park park;
    private final LineMemory memory;

    Parking(LineAction.Park park, LineMemory memory) {
        this.park = park;
        this.memory = memory;
    }

    @Override
    public Move open() {
        return memory.musicOn ? waiting() : AgiCommand.MUSIC_ON;
    }

    private Move waiting() {
        return AgiCommand.waitForDigit(park.atMost());
    }

    @Override
    public Move after(Reply reply, boolean hungUp) {
        if (!memory.musicOn) {
            memory.musicOn = true;
            return waiting();
        }
        return new Move.End(result(reply));
    }

    /** A channel that can't be waited on is given up, or the call would be parked again and again without a pause. */
    private static LineResult result(Reply reply) {
        if (reply.failed()) {
            return new LineResult.Gone(LineResult.Why.LOST);
        }
        char key = reply.key();
        if (Keys.isCallers(key)) {
            return new LineResult.Pressed(String.valueOf(key));
        }
        return Keys.isWaking(key) ? new LineResult.Woken() : new LineResult.Silence();
    }
}
