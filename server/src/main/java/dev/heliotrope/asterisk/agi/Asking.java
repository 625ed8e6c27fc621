package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.KeyEntry.Closing;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.Sound;
import java.util.List;

/**
 * Plays and gathers. {@code GET DATA} does both with one command, but takes one sound only; those before it are played by
 * an application that any key ends, and that key counts as the first. It knows one time for all digits and one closing key;
 * where others are wanted, it gathers the first digit and leaves the rest to {@link #gather}.
 */
final class Asking implements Exchange {
    /** Called from AGI, {@code Background} gives back the key that ended it and does not look for an extension. */
    static final String UNTIL_KEY = "Background";

    private final KeyEntry entry;
    private final LineMemory memory;
    private Closing slip;
    private List<String> before;
    private String last;
    private int piece;
    private String pressed;
    private boolean byOne;
    private boolean silencing;

    Asking(LineAction.Ask ask, LineMemory memory) {
        List<Sound> sounds = ask.sounds();
        this.entry = ask.entry();
        this.memory = memory;
        this.slip = memory.takeSlip();
        this.pressed = entry.typed();
        this.before = sounds.size() < 2 ? List.of() : Playlist.of(sounds.subList(0, sounds.size() - 1));
        this.last = sounds.isEmpty() ? "" : sounds.getLast().path();
    }

    @Override
    public Move open() {
        if (memory.musicOn && isGathering() && last.isEmpty()) {
            return silence();
        }
        memory.musicOn = false;
        return isGathering() ? gather() : memory.exec(UNTIL_KEY, before.get(piece));
    }

    /** Asterisk takes music from a file for a prompt, and would wait for its end before it counts the time. */
    private Move silence() {
        silencing = true;
        memory.musicOn = false;
        return AgiCommand.MUSIC_OFF;
    }

    private boolean isGathering() {
        return piece == before.size();
    }

    private Move gather() {
        int missing = entry.most() - pressed.length();
        byOne = last.isEmpty() && entry.closing() != Closing.SQUARE;
        if (byOne) {
            return AgiCommand.waitForDigit(pressed.isEmpty() ? entry.silence() : entry.between());
        }
        if (pressed.isEmpty()) {
            return AgiCommand.getData(last, entry.silence(), isEven() ? missing : 1);
        }
        return AgiCommand.getData(last, entry.between(), missing);
    }

    /** Whether one command can gather all digits. */
    private boolean isEven() {
        return entry.closing() == Closing.SQUARE && entry.between().equals(entry.silence());
    }

    @Override
    public Move after(Reply reply, boolean hungUp) {
        if (silencing) {
            silencing = false;
            return open();
        }
        if (isSlip(reply)) {
            return open();
        }
        if (!isGathering()) {
            return heard(reply.key());
        }
        return byOne ? waited(reply) : gathered(reply);
    }

    /** The key that closes the number before, if it is the first that is pressed now. */
    private boolean isSlip(Reply reply) {
        boolean squared =
                isGathering() && !byOne && !reply.failed() && reply.result().isEmpty() && !reply.timedOut();
        String first = isGathering() && !byOne ? reply.result() : String.valueOf(reply.key());
        boolean slipped = squared ? slip == Closing.SQUARE : first.length() == 1 && slip.isBy(first.charAt(0));
        slip = Closing.NONE;
        return slipped;
    }

    private Move heard(char key) {
        if (Keys.isCallers(key)) {
            return took(String.valueOf(key));
        }
        if (!Keys.isWaking(key)) {
            piece++;
        }
        return open();
    }

    /** One key, or all that one command gathered. */
    private Move took(String keys) {
        char key = keys.charAt(keys.length() - 1);
        if (entry.closing().isBy(key)) {
            return closed(String.valueOf(key));
        }
        pressed += keys;
        return pressed.length() >= entry.most() ? complete(pressed) : gatherInSilence();
    }

    private Move closed(String key) {
        return end(new LineResult.Pressed(pressed.isEmpty() ? key : pressed));
    }

    private Move gatherInSilence() {
        before = List.of();
        piece = 0;
        last = "";
        return open();
    }

    private Move waited(Reply reply) {
        if (Keys.isCallers(reply.key())) {
            return took(String.valueOf(reply.key()));
        }
        return Keys.isWaking(reply.key()) ? open() : silent();
    }

    private Move gathered(Reply reply) {
        if (reply.failed()) {
            return last.isEmpty() ? silent() : gatherInSilence();
        }
        String keys = Keys.callers(reply.result());
        if (!keys.isEmpty()) {
            return isMoreToCome() ? took(keys) : complete(pressed + keys);
        }
        if (!reply.result().isEmpty()) {
            return open();
        }
        return reply.timedOut() ? silent() : squared();
    }

    /** Only the first digit was gathered so far. */
    private boolean isMoreToCome() {
        return pressed.isEmpty() && !isEven();
    }

    /** GET DATA keeps the square key to itself, wanted or not. */
    private Move squared() {
        return entry.closing() == Closing.SQUARE ? closed("#") : took("#");
    }

    private Move silent() {
        return end(pressed.isEmpty() ? new LineResult.Silence() : new LineResult.Pressed(pressed));
    }

    /** Or not, where the caller has closed it or let the time pass. */
    private Move complete(String keys) {
        if (entry.most() > 1 && keys.length() >= entry.most()) {
            memory.expectSlip(entry.closing());
        }
        return end(new LineResult.Pressed(keys));
    }

    private static Move end(LineResult result) {
        return new Move.End(result);
    }
}
