package dev.heliotrope.yaml;

import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Of what the parser complains of the plain cases, where its place is good enough; see {@link SyntaxFault} for the others. */
final class SyntaxSentence {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("\\t(tab)", "a tab is used where YAML wants spaces; indent with spaces"),
            Map.entry(
                    "mapping values are not allowed",
                    "a colon is not expected here; does a space follow each colon above, is the line above indented right, and is text with \": \" in quotes?"),
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
            Map.entry(
                    "unknown escape character",
                    "this backslash escape is not known; in single quotes a backslash is just itself"),
            Map.entry("undefined alias", "aliases (*name) are not used here; put text that begins with * in quotes"),
            Map.entry(
                    "expected chomping or indentation",
                    "text behind | or > begins in the next line, indented deeper than its key"),
            Map.entry("cannot start any token", "text that begins with this character must be in quotes"));

    private SyntaxSentence() {}

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
