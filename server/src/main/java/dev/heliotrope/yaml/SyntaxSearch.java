package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Looks for the mistake behind what the parser complains of; see {@link SyntaxFault}. */
record SyntaxSearch(
        MarkedYamlEngineException thrown,
        Mark at,
        Indents indents,
        @Nullable Event last) {
    /** A key, and a value behind it. */
    private static final Pattern ENTRY = Pattern.compile("\\s*(?:- )?([\\w.-]+):\\s+\\S.*");
    /** A key, and a value too near. */
    private static final Pattern TIGHT = Pattern.compile("\\s*(?:- )?[\\w.-]+:[^\\s:/].*");

    SyntaxFault fault() {
        return merged().or(this::star)
                .or(this::openQuote)
                .or(this::openBracket)
                .or(this::goesOn)
                .or(this::noColon)
                .or(this::misplaced)
                .or(this::colon)
                .orElseGet(() -> here(SyntaxSentence.of(thrown)));
    }

    private String problem() {
        return String.valueOf(thrown.getProblem());
    }

    private SyntaxFault here(String sentence) {
        return new SyntaxFault(at.getLine(), at.getColumn(), sentence);
    }

    private static SyntaxFault at(Mark mark, String sentence) {
        return new SyntaxFault(mark.getLine(), mark.getColumn(), sentence);
    }

    private SyntaxFault atLine(int line, String sentence) {
        return new SyntaxFault(line, indents.of(line), sentence);
    }

    private Optional<SyntaxFault> merged() {
        return indents.merged(at.getLine() + 1)
                .map(line -> new SyntaxFault(
                        line, 0, "two versions were merged here; keep the lines of one and remove this mark"));
    }

    private Optional<SyntaxFault> star() {
        Mark mark = thrown.getContextMark().orElse(at);
        String rest = indents.line(mark.getLine());
        int column = rest.offsetByCodePoints(0, Math.min(mark.getColumn(), rest.codePointCount(0, rest.length())));
        return rest.startsWith("*", column) ? Optional.of(at(mark, SyntaxFault.STAR)) : Optional.empty();
    }

    private Optional<SyntaxFault> openQuote() {
        if (problem().contains("unexpected end of stream")) {
            return thrown.getContextMark().map(mark -> at(mark, "the quote that is opened here is never closed"));
        }
        return lastScalar()
                .filter(scalar -> endLine(scalar) == at.getLine() && startLine(scalar) < endLine(scalar))
                .flatMap(Event::getStartMark)
                .map(mark -> at(
                        mark,
                        "the quote that is opened here is closed only in line " + (at.getLine() + 1)
                                + "; is one missing at the end of this line?"));
    }

    private Optional<Event> lastScalar() {
        return last instanceof ScalarEvent scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN
                ? Optional.of(scalar)
                : Optional.empty();
    }

    private static int startLine(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1);
    }

    private static int endLine(Event event) {
        return event.getEndMark().map(Mark::getLine).orElse(-1);
    }

    private Optional<SyntaxFault> openBracket() {
        Optional<String> missing = List.of("}", "]").stream()
                .filter(end -> problem().contains("',' or '" + end + "'"))
                .findFirst();
        return missing.flatMap(end -> thrown.getContextMark().map(open -> openBracket(end, open)));
    }

    private SyntaxFault openBracket(String end, Mark open) {
        String begin = end.equals("}") ? "{" : "[";
        return open.getLine() < at.getLine() || problem().contains("<stream end>")
                ? at(
                        open,
                        "the " + begin + " opened in line " + (open.getLine() + 1) + " is not closed; put " + end
                                + " where it ends, or the whole text in quotes" + comment(open))
                : here("a comma or " + end + " is missing before this; the " + begin + " is opened in column "
                        + (open.getColumn() + 1) + " of this line");
    }

    private String comment(Mark open) {
        String line = indents.line(open.getLine());
        boolean comment = line.indexOf(" #", Math.min(open.getColumn(), line.length())) >= 0;
        return comment ? "; # begins a comment, unless it is in quotes" : "";
    }

    /** Something is complete and then there is more on its line. */
    private Optional<SyntaxFault> goesOn() {
        if (!problem().startsWith("expected <block end>, but found")) {
            return Optional.empty();
        }
        if (problem().contains("'}'") || problem().contains("']'")) {
            return Optional.of(here("nothing is open here that this closes; remove it, or put text in quotes"));
        }
        if (last instanceof CollectionEndEvent end && isBracket(end)) {
            return Optional.of(here("text goes on behind the bracket; text that begins with { or [ must be in quotes"));
        }
        return lastScalar()
                .filter(scalar -> endLine(scalar) == at.getLine())
                .map(scalar -> here(
                        "text goes on behind the closing quote; within '...' an apostrophe is written twice, within"
                                + " \"...\" a quote is written \\\""));
    }

    /** Ends in the fault's line with a bracket; what ends by its indentation has none. */
    private boolean isBracket(CollectionEndEvent end) {
        return end.getEndMark()
                .filter(mark -> mark.getLine() == at.getLine() && mark.getColumn() > 0)
                .map(mark -> indents.line(mark.getLine()).codePoints().skip(mark.getColumn() - 1L))
                .flatMap(rest -> rest.boxed().findFirst())
                .filter(c -> c == '}' || c == ']')
                .isPresent();
    }

    private Optional<SyntaxFault> noColon() {
        return problem().contains("could not find expected ':'")
                ? thrown.getContextMark().map(mark -> at(mark, noColon(mark.getLine())))
                : Optional.empty();
    }

    private String noColon(int line) {
        return "a colon and a space are missing in "
                + Quoted.of(indents.line(line).strip()) + ", as in \"key: value\"";
    }

    /** A line that is indented like none that it could belong to. */
    private Optional<SyntaxFault> misplaced() {
        boolean misplaced = problem().startsWith("expected <block end>, but found")
                || problem().contains("expected '<document start>'");
        List<Integer> open = indents.open(at.getLine());
        int indent = indents.of(at.getLine());
        if (!misplaced || open.isEmpty() || indent != at.getColumn()) {
            return Optional.empty();
        }
        if (isBesideItem(indent)) {
            return Optional.of(
                    here("the line above begins with \"- \", as an item of a list does, and this line does not;"
                            + " a step and its keys begin without"));
        }
        List<Integer> outer =
                open.stream().filter(line -> indents.of(line) < indent).toList();
        int deeper = open.reversed().stream()
                .filter(line -> indents.of(line) > indent)
                .findFirst()
                .orElse(-1);
        return outer.isEmpty() || deeper < 0
                ? Optional.empty()
                : Optional.of(here("this line begins with %d spaces; it must be %s or %s"
                        .formatted(indent, like(deeper), like(outer.getFirst()))));
    }

    private boolean isBesideItem(int indent) {
        int before = indents.writtenBefore(at.getLine());
        return indents.of(before) == indent && indents.line(before).strip().startsWith("- ");
    }

    private String like(int line) {
        return indents.of(line) + " like line " + (line + 1);
    }

    /** "Mapping values are not allowed here": a colon, or the line with it, is where none can be. */
    private Optional<SyntaxFault> colon() {
        if (!problem().contains("mapping values are not allowed")) {
            return Optional.empty();
        }
        String line = indents.line(at.getLine());
        int before = indents.writtenBefore(at.getLine());
        if (line.substring(0, Math.min(at.getColumn(), line.length())).contains(": ")) {
            return Optional.of(here("a second colon in one line; put text that has \": \" in it in quotes"));
        }
        Matcher entry = ENTRY.matcher(indents.line(before));
        if (entry.matches() && indents.of(before) < indents.of(at.getLine())) {
            return Optional.of(atLine(
                    at.getLine(),
                    "this line is indented deeper than " + Quoted.of(entry.group(1)) + " in line " + (before + 1)
                            + ", which has its value already; indent both alike"));
        }
        if (TIGHT.matcher(indents.line(before)).matches()) {
            return Optional.of(atLine(
                    before,
                    "a space is missing behind the colon in "
                            + Quoted.of(indents.line(before).strip())));
        }
        return before < 0 || indents.line(before).contains(":")
                ? Optional.empty()
                : Optional.of(atLine(before, noColon(before)));
    }
}
