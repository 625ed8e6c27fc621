package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineAction;
import java.util.regex.Pattern;

/** Dials and, when that is over one way or the other, asks how it went: also when it ended with the caller hanging up. */
final class Ringing implements Exchange {
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern OFFER = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final AgiCommand HOW_IT_WENT = AgiCommand.getFullVariable("${DIALSTATUS},${ANSWEREDTIME_MS}");

    private final AgiCommand dial;
    private final LineMemory memory;
    private boolean dialled;

    Ringing(CallId call, LineAction.Ring ring, LineMemory memory) {
        if (!EXTENSION.matcher(ring.extension()).matches()
                || !OFFER.matcher(ring.offer()).matches()) {
            throw new IllegalArgumentException("not an extension and an offer that can be dialled");
        }
        this.dial = AgiCommand.dial(call, ring);
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
        int comma = reply.note().indexOf(',');
        String status = comma < 0 ? "" : reply.note().substring(0, comma);
        return new Move.End(DialStatus.rang(status, reply.note().substring(comma + 1), 1, hungUp));
    }

    @Override
    public boolean outlivesHangup() {
        return true;
    }
}
