package dev.heliotrope.pbx;

/** Asterisk cannot be got, set up or run. The message is one sentence for the person at the terminal. */
public final class PbxTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PbxTrouble(String sentence) {
        super(sentence);
    }

    public PbxTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
