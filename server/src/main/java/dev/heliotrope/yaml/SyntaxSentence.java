package dev.heliotrope.yaml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the parser complains of, in the words of somebody who edits a file and has not read the YAML specification. */
final class SyntaxSentence {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("\\t(tab)", "a tab is used where YAML wants spaces; indent with spaces"),
            Map.entry(
                    "mapping values are not allowed",
                    "a colon is not expected here; does a space follow each colon above, is the line above indented right, and is text with \": \" in quotes?"),
            Map.entry(
                    "could not find expected ':'",
                    "a colon and a space are missing after this key, as in \"key: value\""),
            Map.entry(
                    "sequence entries are not allowed",
                    "a list item (\"- \") is not expected here; is it indented right?"),
            Map.entry("unexpected end of stream", "a quote or bracket that is opened here or above is never closed"),
            Map.entry("but found '<stream end>'", "a bracket or brace that is opened above is never closed"),
            Map.entry(
                    "expected <block end>, but found",
                    "this line does not line up with the ones above; check the indentation"),
            Map.entry(
                    "expected '<document start>'",
                    "this line does not line up with the ones above; check the indentation"),
            Map.entry("expected ',' or ']'", "a comma or ] is missing in the list before this"),
            Map.entry("expected ',' or '}'", "a comma or } is missing in the mapping before this"),
            Map.entry(
                    "unknown escape character",
                    "this backslash escape is not known; in single quotes a backslash is just itself"),
            Map.entry("undefined alias", "aliases (*name) are not used here; put text that begins with * in quotes"),
            Map.entry("cannot start any token", "text that begins with this character must be in quotes"));

    private SyntaxSentence() {}

    /** Where somebody has to look. A key without its colon is noticed only a line further down. */
    static Optional<Mark> place(MarkedYamlEngineException e) {
        return String.valueOf(e.getProblem()).contains("could not find expected ':'")
                ? e.getContextMark().or(e::getProblemMark)
                : e.getProblemMark().or(e::getContextMark);
    }

    static String of(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem()).toLowerCase(Locale.ROOT);
        return KNOWN.entrySet().stream()
                .filter(known -> problem.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("this is not YAML: "
                        + problem.replaceAll("[^\\x20-\\x7E]", "?").replaceAll("(.{120}).*", "$1..."));
    }
}
