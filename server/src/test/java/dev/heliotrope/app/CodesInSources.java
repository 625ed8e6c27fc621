package dev.heliotrope.app;

import dev.heliotrope.flow.tree.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The codes of diagnostics in the server's sources: in every call of a method {@code error} or {@code warning} the argument that
 * is a text of small letters and dashes. Those that are put together of a kind's name are listed by the kinds.
 */
final class CodesInSources {
    private static final Pattern CALL = Pattern.compile("\\b(?:error|warning)\\(");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)*)\"");
    private static final Pattern NOUN = Pattern.compile("\\b(?:nameOf|names)\\(\\s*\"([a-z ]+)\",");

    private CodesInSources() {}

    static Set<String> all() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                codes.addAll(in(Files.readString(file)));
            }
        }
        Arrays.stream(Mention.Kind.values())
                .map(kind -> "unknown-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(codes::add);
        return codes;
    }

    private static List<String> in(String source) {
        List<String> codes = new ArrayList<>();
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            arguments(source, call.end()).stream()
                    .map(String::strip)
                    .map(CODE::matcher)
                    .filter(Matcher::matches)
                    .map(code -> code.group(1))
                    .filter(code -> code.contains("-") || KNOWN_WORDS.contains(code))
                    .forEach(codes::add);
        }
        NOUN.matcher(source)
                .results()
                .forEach(noun -> codes.add("unknown-" + noun.group(1).replace(' ', '-')));
        return codes;
    }

    /** Codes of one word; other single words in such calls are no codes. */
    private static final Set<String> KNOWN_WORDS = Set.of("alias", "anchor", "missing", "syntax", "tag");

    /** Split at the commas that are in no bracket and no text, up to the closing bracket. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = from;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"') {
                i = endOfText(source, i);
            } else if (c == '\'') {
                i += source.charAt(i + 1) == '\\' ? 3 : 2;
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (c == ',' && depth == 0 || c == ')' && depth == 0) {
                arguments.add(source.substring(begin, i));
                begin = i + 1;
                if (c == ')') {
                    return arguments;
                }
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            }
        }
        return arguments;
    }

    private static int endOfText(String source, int from) {
        int at = from + 1;
        while (at < source.length() && source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
