package dev.heliotrope.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed which version of a flow answers.
 *
 * @param by who, as the operating system or the program that asked names them; outside text, to be shown escaped
 * @param version null where the flow is no more
 * @param before null where there was none
 */
public record Act(
        Instant at,
        String by,
        How how,
        String flow,
        @Nullable String version,
        @Nullable String before) {
    /** The last act on a flow decides what answers, also after a restart. */
    public enum How {
        /** A version was chosen: it answers until another is, whatever becomes of the file. */
        RELEASE("released"),
        ROLLBACK("rolled back"),
        /** The file counts again. */
        UNPIN("unpinned"),
        /** The file was taken as it is. */
        RELOAD("reloaded"),
        WATCH("saved"),
        /** A server began to answer by the file, which had changed since anybody noted it. */
        START("found at the start");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public boolean pins() {
            return this == RELEASE || this == ROLLBACK;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
