package dev.heliotrope.journal;

/** The journal cannot be read or replayed; the message is a sentence for people. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JournalException(String sentence) {
        super(sentence);
    }

    public JournalException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
