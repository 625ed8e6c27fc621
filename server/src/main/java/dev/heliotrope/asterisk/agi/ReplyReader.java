package dev.heliotrope.asterisk.agi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes replies of lines. Two things stand between: {@code HANGUP}, which comes when it likes (from some versions of
 * Asterisk with the reply behind it on the same line), and the usage text after
 * {@code 520-}, whose lines may look like anything and whose last may have {@value #USAGE_END} on its end.
 */
final class ReplyReader implements LineCutter.Taker {
    private static final String USAGE_END = "520 End of proper usage.";
    private static final byte[] USAGE_BEGINS = "520-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] USAGE_ENDS = USAGE_END.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HANGUP = "HANGUP".getBytes(StandardCharsets.US_ASCII);
    private static final Reply WRONG_USAGE = new Reply(520, "", "");

    /** Takes what was read; may be called many times for one hangup. */
    interface Ear {
        void reply(Reply reply);

        void hungUp();
    }

    private final Ear ear;
    private boolean inUsage;

    ReplyReader(Ear ear) {
        this.ear = ear;
    }

    @Override
    public boolean take(byte[] bytes, int from, int to) {
        if (inUsage) {
            usage(bytes, from, to);
        } else if (begins(bytes, from, to, HANGUP)) {
            ear.hungUp();
            pass(Reply.parse(bytes, from + HANGUP.length, to));
        } else if (begins(bytes, from, to, USAGE_BEGINS)) {
            inUsage = true;
            usage(bytes, from, to);
        } else {
            pass(Reply.parse(bytes, from, to));
        }
        return true;
    }

    private void usage(byte[] bytes, int from, int to) {
        int start = Math.max(from, to - USAGE_ENDS.length);
        if (Arrays.equals(bytes, start, to, USAGE_ENDS, 0, USAGE_ENDS.length)) {
            inUsage = false;
            ear.reply(WRONG_USAGE);
        }
    }

    private static boolean begins(byte[] bytes, int from, int to, byte[] with) {
        return Arrays.equals(bytes, from, Math.min(to, from + with.length), with, 0, with.length);
    }

    private void pass(@Nullable Reply reply) {
        if (reply != null) {
            ear.reply(reply);
        }
    }
}
