package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import java.time.Duration;

/** Records through Asterisk's own command, whose reply tells the length also when the caller has hung up. */
final class TakingMessage implements Exchange {
    /** A recording in the wav format has so many samples a second (Asterisk's {@code format_wav}). */
    private static final long RATE = 8000;

    private final LineAction.TakeMessage take;
    private final LineMemory memory;

    TakingMessage(LineAction.TakeMessage take, LineMemory memory) {
        this.take = take;
        this.memory = memory;
    }

    @Override
    public Move open() {
        memory.musicOn = false;
        return AgiCommand.recordFile(take);
    }

    @Override
    public Move after(Reply reply, boolean hungUp) {
        boolean recorded = reply.isDone() && (!reply.failed() || reply.note().equals("hangup"));
        Duration length = Duration.ofMillis(reply.endPosition() * 1000 / RATE);
        return new Move.End(
                recorded ? new LineResult.Recorded(length, hungUp || reply.failed()) : new LineResult.Done());
    }

    @Override
    public boolean outlivesHangup() {
        return true;
    }
}
