package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import java.util.regex.Pattern;

/** Dials and, when that is over one way or the other, asks how it went: also when it ended with the caller hanging up. */
final class Ringing implements Exchange {
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern OFFER = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final AgiCommand HOW_IT_WENT =
            AgiCommand.getFullVariable("${DIALSTATUS},${SHARED(HELIO_JOINED)},${ANSWEREDTIME_MS}");

    private final AgiCommand dial;
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
        return dial;
    }

    @Override
    public Move after(Reply reply, boolean hungUp) {
        if (!dialled) {
            dialled = true;
            return HOW_IT_WENT;
        }
        return new Move.End(rang(reply.note().split(",", 3), hungUp));
    }

    private LineResult.Rang rang(String[] parts, boolean hungUp) {
        return parts.length == 3 && parts[1].equals(offer)
                ? DialStatus.joined(parts[0], DialStatus.millis(parts[2], 1), hungUp)
                : DialStatus.notJoined(parts[0], hungUp);
    }

    @Override
    public boolean outlivesHangup() {
        return true;
    }
}
