package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.Sound;
import java.time.Duration;
import java.util.List;

/**
 * Plays and gathers. {@code GET DATA} does both with one command, but takes one sound only; those before it are played by
 * an application that any key ends, and that key counts as the first.
 */
final class Asking implements Exchange {
    /** Called from AGI, {@code Background} gives back the key that ended it and does not look for an extension. */
    static final String UNTIL_KEY = "Background";

    private final int digits;
    private final Duration silence;
    private final LineMemory memory;
    private List<String> before;
    private String last;
    private int piece;
    private String pressed = "";

    Asking(LineAction.Ask ask, LineMemory memory) {
        List<Sound> sounds = ask.sounds();
        this.digits = ask.digits();
        this.silence = ask.silence();
        this.memory = memory;
        this.before = sounds.size() < 2 ? List.of() : Playlist.of(sounds.subList(0, sounds.size() - 1));
        this.last = sounds.isEmpty() ? "" : sounds.getLast().path();
    }

    @Override
    public Move open() {
        memory.musicOn = memory.musicOn && last.isEmpty();
        return isGathering()
                ? AgiCommand.getData(last, silence, digits - pressed.length())
                : AgiCommand.exec(UNTIL_KEY, before.get(piece));
    }

    private boolean isGathering() {
        return piece == before.size();
    }

    @Override
    public Move after(Reply reply, boolean hungUp) {
        return isGathering() ? gathered(reply) : heard(reply.key());
    }

    private Move heard(char key) {
        if (Keys.isCallers(key)) {
            pressed = String.valueOf(key);
            return key == '#' || digits == 1 ? end(new LineResult.Pressed(pressed)) : gatherInSilence();
        }
        if (!Keys.isWaking(key)) {
            piece++;
        }
        return open();
    }

    private Move gatherInSilence() {
        before = List.of();
        piece = 0;
        last = "";
        return open();
    }

    private Move gathered(Reply reply) {
        if (reply.failed()) {
            return last.isEmpty() ? end(new LineResult.Silence()) : gatherInSilence();
        }
        String keys = pressed + Keys.callers(reply.result());
        if (!keys.isEmpty()) {
            return end(new LineResult.Pressed(keys));
        }
        if (!reply.result().isEmpty()) {
            return open();
        }
        return end(reply.timedOut() ? new LineResult.Silence() : new LineResult.Pressed("#"));
    }

    private static Move end(LineResult result) {
        return new Move.End(result);
    }
}
