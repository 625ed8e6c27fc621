package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import java.time.Duration;
import java.util.regex.Pattern;

/** Dials and, when that is over one way or the other, asks how it went: also when it ended with the caller hanging up. */
final class Ringing implements Exchange {
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern OFFER = Pattern.compile("[A-Za-z0-9-]{1,40}");
    /** Status, then what the whisper noted when it had been heard (offer and instant in ms), then the instant it is now. */
    private static final AgiCommand HOW_IT_WENT =
            AgiCommand.getFullVariable(DialStatus.EXPRESSION + ",${SHARED(HELIO_JOINED)},${STRFTIME(,,%s%3q)}");

    private final String dial;
    private final String offer;
    private final LineMemory memory;
    private boolean dialled;

    Ringing(CallId call, LineAction.Ring ring, LineMemory memory) {
        if (!EXTENSION.matcher(ring.extension()).matches()
                || !OFFER.matcher(ring.offer()).matches()) {
            throw new IllegalArgumentException("not an extension and an offer that can be dialled");
        }
        this.dial = AgiCommand.dial(call, ring);
        this.offer = ring.offer();
        this.memory = memory;
    }

    @Override
    public Move open() {
        memory.musicOn = false;
        return memory.exec("Dial", dial);
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
        return new Move.End(rang(reply.note().split(",", 3), hungUp));
    }

    private LineResult.Rang rang(String[] parts, boolean hungUp) {
        if (parts.length < 3 || !parts[1].startsWith(offer + "/")) {
            return DialStatus.notJoined(parts[0], hungUp);
        }
        long joined = DialStatus.number(parts[1].substring(offer.length() + 1));
        long over = DialStatus.number(parts[2]);
        return DialStatus.joined(parts[0], Duration.ofMillis(Math.max(0, over - joined)), hungUp);
    }

    @Override
    public boolean outlivesHangup() {
        return true;
    }
}
