package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.KeyEntry.Closing;
import dev.heliotrope.call.Sound;
import io.netty.buffer.ByteBufUtil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What earlier actions left on the channel, so that later ones need not do it again, and what they left to be done. */
final class LineMemory {
    /** For what stands around the checkpoint and the options in a command that takes both. */
    private static final int FRAME = 128;

    /** Music plays under whatever makes no sound itself; playing or dialling anything ends it. */
    boolean musicOn;

    /**
     * A number that was complete without it may still be followed by this key, as the caller was told to press it: it would cut
     * short, or answer, whatever comes next. {@link Closing#NONE} if that is not to be expected.
     */
    private Closing slip = Closing.NONE;

    void expectSlip(Closing key) {
        slip = key;
    }

    /** For the next action that listens, and no later one. */
    Closing takeSlip() {
        Closing expected = slip;
        slip = Closing.NONE;
        return expected;
    }

    /** How many of the variables that hold the checkpoint are not empty. */
    int checkpointPieces;

    /** A checkpoint that the next action is to keep. */
    @Nullable
    String unsaved;

    /** What the dialplan is to play before it hangs up. */
    String lastWords = "";

    /** Runs an application on options that hold no expression, and keeps with the same command what is to be kept, if it fits. */
    AgiCommand exec(String application, String options) {
        String checkpoint = taken(options);
        return checkpoint.isEmpty()
                ? AgiCommand.exec(application, options)
                : AgiCommand.execAfterSetting(Remembering.VARIABLE, checkpoint, application, options);
    }

    /** Plays sounds, if there are any, then music. */
    AgiCommand hold(List<Sound> sounds) {
        String playlist = Playlist.fitting(sounds);
        return AgiCommand.gosub("heliotrope-hold", taken(playlist), playlist);
    }

    private String taken(String options) {
        String checkpoint = unsaved;
        if (checkpoint == null || !fits(checkpoint, options)) {
            return "";
        }
        unsaved = null;
        return checkpoint;
    }

    private static boolean fits(String checkpoint, String options) {
        int room = AgiCommand.LONGEST - FRAME - checkpoint.length();
        return options.length() <= room / AgiCommand.UTF8_MOST || ByteBufUtil.utf8Bytes(options) <= room;
    }
}
