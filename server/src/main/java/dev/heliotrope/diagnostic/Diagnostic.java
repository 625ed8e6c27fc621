package dev.heliotrope.diagnostic;

import java.util.Comparator;
import java.util.List;

/**
 * One thing wrong in an admin's file: where, a stable code such as {@code unknown-step}, and a sentence that says what
 * was found and what was expected.
 */
public record Diagnostic(Severity severity, Position at, String code, String sentence)
        implements Comparable<Diagnostic> {
    /** A file that cannot be read at all, and then what could not be checked for it: all else may only be an echo of that. */
    private static final List<String> FIRST = List.of(
            "not-checked",
            "syntax",
            "not-utf-8",
            "control-character",
            "second-document",
            "file-too-large",
            "too-deep",
            "too-many-values",
            "unreadable-file");

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::rank)
            .thenComparing(Diagnostic::at)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::sentence);

    public static Diagnostic error(Position at, String code, String sentence) {
        return new Diagnostic(Severity.ERROR, at, code, sentence);
    }

    public static Diagnostic warning(Position at, String code, String sentence) {
        return new Diagnostic(Severity.WARNING, at, code, sentence);
    }

    private int rank() {
        int first = FIRST.indexOf(code);
        return first < 0 ? 2 : first == 0 ? 1 : 0;
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
