package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.KeyEntry.Closing;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import java.util.List;

/** Plays through Asterisk's own applications, which take a whole list in one command. */
final class Playing implements Exchange {
    private final String application;
    private final List<String> pieces;
    private final LineMemory memory;
    private Closing slip;
    private int piece;

    Playing(LineAction.Play play, LineMemory memory) {
        this.application = play.interruptible() ? Asking.UNTIL_KEY : "Playback";
        this.pieces = Playlist.of(play.sounds());
        this.memory = memory;
        this.slip = memory.takeSlip();
    }

    @Override
    public Move open() {
        if (piece == pieces.size()) {
            return new Move.End(new LineResult.Done());
        }
        memory.musicOn = false;
        return memory.exec(application, pieces.get(piece));
    }

    @Override
    public Move after(Reply reply, boolean hungUp) {
        boolean slipped = slip.isBy(reply.key());
        slip = Closing.NONE;
        if (slipped) {
            return open();
        }
        if (Keys.isCallers(reply.key())) {
            return new Move.End(new LineResult.Pressed(String.valueOf(reply.key())));
        }
        if (!Keys.isWaking(reply.key())) {
            piece++;
        }
        return open();
    }
}
