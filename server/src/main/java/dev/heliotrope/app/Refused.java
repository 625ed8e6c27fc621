package dev.heliotrope.app;

/** Something the user can mend; its message is the whole sentence they see. {@code code} is the exit code. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    Refused(int code, String sentence) {
        super(sentence);
        this.code = code;
    }

    int code() {
        return code;
    }
}
