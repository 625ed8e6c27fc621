package dev.heliotrope.diagnostic;

import java.util.Comparator;

/**
 * One thing wrong in an admin's file: where, a stable code such as {@code unknown-step}, and a sentence that says what
 * was found and what was expected.
 */
public record Diagnostic(Severity severity, Position at, String code, String sentence)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::at)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::sentence);

    public static Diagnostic error(Position at, String code, String sentence) {
        return new Diagnostic(Severity.ERROR, at, code, sentence);
    }

    public static Diagnostic warning(Position at, String code, String sentence) {
        return new Diagnostic(Severity.WARNING, at, code, sentence);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** {@code FILE:LINE:COL: error: sentence [code]}. */
    @Override
    public String toString() {
        return at + ": " + severity + ": " + sentence + " [" + code + "]";
    }
}
