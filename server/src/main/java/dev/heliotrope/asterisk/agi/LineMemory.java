package dev.heliotrope.asterisk.agi;

import io.netty.buffer.ByteBufUtil;
import org.jspecify.annotations.Nullable;

/** What earlier actions left on the channel, so that later ones need not do it again, and what they left to be done. */
final class LineMemory {
    /** For what stands around the checkpoint and the options in a command that takes both. */
    private static final int FRAME = 128;

    /** Music plays under whatever makes no sound itself; playing or dialling anything ends it. */
    boolean musicOn;

    /** How many of the variables that hold the checkpoint are not empty. */
    int checkpointPieces;

    /** A checkpoint that the next action is to keep. */
    @Nullable
    String unsaved;

    /** Plays sounds, whose paths can hold no expression, and keeps the checkpoint with the same command if it fits. */
    AgiCommand exec(String application, String options) {
        String checkpoint = unsaved;
        if (checkpoint == null || !fits(checkpoint, options)) {
            return AgiCommand.exec(application, options);
        }
        unsaved = null;
        return AgiCommand.execAfterSetting(Remembering.VARIABLE, checkpoint, application, options);
    }

    private static boolean fits(String checkpoint, String options) {
        return checkpoint.length() + ByteBufUtil.utf8Bytes(options) + FRAME <= AgiCommand.LONGEST;
    }
}
