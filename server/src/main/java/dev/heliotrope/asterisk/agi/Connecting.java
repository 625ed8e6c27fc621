package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import java.time.Duration;

/** Dials somebody who is no agent of ours and, when that is over, asks how it went. */
final class Connecting implements Exchange {
    private static final AgiCommand HOW_IT_WENT =
            AgiCommand.getFullVariable(DialStatus.EXPRESSION + ",${ANSWEREDTIME}");

    private final LineAction.Connect connect;
    private final LineMemory memory;
    private boolean dialled;

    Connecting(LineAction.Connect connect, LineMemory memory) {
        this.connect = connect;
        this.memory = memory;
    }

    @Override
    public Move open() {
        memory.musicOn = false;
        return memory.exec("Dial", AgiCommand.dial(connect));
    }

    @Override
    public Move after(Reply reply, boolean hungUp) {
        if (!dialled && reply.saysDead()) {
            return new Move.End(new LineResult.Rang(LineResult.RingOutcome.CANCELLED, Duration.ZERO, true));
        }
        if (!dialled) {
            dialled = true;
            return HOW_IT_WENT;
        }
        String[] parts = reply.note().split(",", 2);
        long seconds = parts.length < 2 ? 0 : DialStatus.number(parts[1]);
        return new Move.End(DialStatus.joined(parts[0], Duration.ofSeconds(seconds), hungUp));
    }

    @Override
    public boolean outlivesHangup() {
        return true;
    }
}
