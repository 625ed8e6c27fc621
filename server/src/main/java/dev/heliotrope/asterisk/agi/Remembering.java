package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;

/** Puts a checkpoint into as many variables as it takes, and empties those that a longer one before it had filled. */
final class Remembering implements Exchange {
    static final int PIECE = 1500;

    static final String VARIABLE = "HELIO_STATE";

    /** Looked up for each character of each checkpoint. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "&=%+-._*".indexOf(c) >= 0;
        }
    }

    private final String checkpoint;
    private final boolean withNext;
    private final LineMemory memory;
    private int piece;

    Remembering(LineAction.Remember remember, LineMemory memory) {
        this.checkpoint = remember.checkpoint();
        this.withNext = remember.isWithNext();
        this.memory = memory;
        if (checkpoint.length() > LineAction.Remember.LONGEST_CHECKPOINT || !isPlain(checkpoint)) {
            throw new IllegalArgumentException("not a checkpoint: " + checkpoint.length() + " characters");
        }
    }

    private static boolean isPlain(String text) {
        boolean plain = true;
        for (int at = 0; plain && at < text.length(); at++) {
            plain = text.charAt(at) < PLAIN.length && PLAIN[text.charAt(at)];
        }
        return plain;
    }

    /** How many variables hold a checkpoint of this length. */
    static int pieces(int length) {
        return (length + PIECE - 1) / PIECE;
    }

    @Override
    public Move open() {
        memory.unsaved = null;
        if (withNext && Math.max(pieces(checkpoint.length()), memory.checkpointPieces) <= 1) {
            memory.unsaved = checkpoint;
            memory.checkpointPieces = 1;
            return new Move.End(new LineResult.Done());
        }
        return next();
    }

    private Move next() {
        if (piece >= Math.max(pieces(checkpoint.length()), memory.checkpointPieces)) {
            memory.checkpointPieces = pieces(checkpoint.length());
            return new Move.End(new LineResult.Done());
        }
        return AgiCommand.setVariable(piece == 0 ? VARIABLE : VARIABLE + (piece + 1), text());
    }

    private String text() {
        int from = Math.min(piece * PIECE, checkpoint.length());
        return checkpoint.substring(from, Math.min(from + PIECE, checkpoint.length()));
    }

    @Override
    public Move after(Reply reply, boolean hungUp) {
        piece++;
        return next();
    }
}
