package dev.heliotrope.history;

import org.jspecify.annotations.Nullable;

/** The history could not be written or read; the message is one sentence that tells an operator what to do. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** The database cannot be reached, is locked or full: the same may work later. */
        UNAVAILABLE,
        /** The database will never take this. */
        REFUSED
    }

    private final Kind kind;

    public StoreException(Kind kind, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
