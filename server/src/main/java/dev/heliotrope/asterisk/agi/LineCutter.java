package dev.heliotrope.asterisk.agi;

import java.util.Arrays;

/**
 * Cuts what arrives into lines ended by LF. A line that lies within one segment, as nearly all do, is passed on where it
 * lies; only the beginning of a line whose end is still to come is kept. Each byte is looked at once.
 */
final class LineCutter {
    private static final byte[] NOTHING = {};

    /** Takes one line, without its LF and a CR before it; the bytes change later. False ends the cutting. */
    interface Taker {
        boolean take(byte[] bytes, int from, int to);
    }

    private final int longest;
    private byte[] begun = NOTHING;

    LineCutter(int longest) {
        this.longest = longest;
    }

    /** False when a line is longer than allowed; nothing more must be cut then. */
    boolean cut(byte[] segment, int length, Taker taker) {
        int from = 0;
        for (int at = 0; at < length; at++) {
            if (segment[at] == '\n') {
                if (begun.length + at - from > longest) {
                    return false;
                }
                if (!pass(segment, from, at, taker)) {
                    return true;
                }
                from = at + 1;
            }
        }
        return keep(segment, from, length);
    }

    private boolean pass(byte[] segment, int from, int to, Taker taker) {
        if (begun.length == 0) {
            return taker.take(segment, from, withoutReturn(segment, from, to));
        }
        byte[] whole = joined(segment, from, to);
        begun = NOTHING;
        return taker.take(whole, 0, withoutReturn(whole, 0, whole.length));
    }

    private boolean keep(byte[] segment, int from, int to) {
        if (begun.length + to - from > longest) {
            begun = NOTHING;
            return false;
        }
        if (from < to) {
            begun = joined(segment, from, to);
        }
        return true;
    }

    private byte[] joined(byte[] segment, int from, int to) {
        byte[] whole = Arrays.copyOf(begun, begun.length + to - from);
        System.arraycopy(segment, from, whole, begun.length, to - from);
        return whole;
    }

    private static int withoutReturn(byte[] bytes, int from, int to) {
        return to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    }
}
