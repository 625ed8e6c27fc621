package dev.heliotrope.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationResult;
import dev.heliotrope.flow.Expressions.Fault;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The library's findings as faults that an admin understands, each at its character of the source. */
final class CelFaults {
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*");

    private final String source;
    private final CelSentences sentences;

    CelFaults(String source, Collection<String> variables) {
        this.source = source;
        this.sentences = new CelSentences(variables);
    }

    /** Of syntax errors only the first: those behind it are mostly its echoes. */
    List<Fault> of(CelValidationResult result) {
        List<CelIssue> issues = List.copyOf(result.getErrors());
        boolean syntax = issues.stream().anyMatch(issue -> CelSentences.isSyntax(issue.getMessage()));
        return issues.stream().limit(syntax ? 1 : 10).map(this::fault).toList();
    }

    private Fault fault(CelIssue issue) {
        int offset = offset(issue.getSourceLocation());
        boolean call = offset < source.length() && source.charAt(offset) == '(';
        return new Fault(call ? nameBefore(offset) : offset, sentences.of(issue.getMessage(), call, fieldAt(offset)));
    }

    /** {@code customer.nam}, where that stands here; of what has no field it is empty. */
    private String fieldAt(int offset) {
        Matcher field = FIELD.matcher(source).region(offset, source.length());
        return field.lookingAt() ? field.group() : "";
    }

    /** The library places a call at its parenthesis. */
    private int nameBefore(int parenthesis) {
        int begin = parenthesis;
        while (begin > 0 && Character.isJavaIdentifierPart(source.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    /** Lines count from 1, columns from 0 and in code points. */
    private int offset(CelSourceLocation at) {
        int lineStart = 0;
        for (int line = 1; line < at.getLine(); line++) {
            int end = source.indexOf('\n', lineStart);
            lineStart = end < 0 ? lineStart : end + 1;
        }
        int column = Math.max(0, Math.min(at.getColumn(), source.codePointCount(lineStart, source.length())));
        return source.offsetByCodePoints(lineStart, column);
    }
}
