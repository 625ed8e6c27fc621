package dev.heliotrope.expression;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.Scope;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts what the library says of an expression into an admin's words; what it does not know it passes on. */
final class CelSentences {
    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '(.+?)' \\(.*");
    private static final Pattern OVERLOAD = Pattern.compile(
            "found no matching overload for '(.+?)' applied to '(.*?)' \\(candidates.*", Pattern.DOTALL);
    private static final Pattern UNEXPECTED = Pattern.compile(
            "(?:mismatched input|extraneous input|no viable alternative at input) '(.*?)'(?: expecting .*)?",
            Pattern.DOTALL);
    private static final Pattern UNREADABLE = Pattern.compile("token recognition error at: '(.*)'", Pattern.DOTALL);
    private static final Pattern TYPES = Pattern.compile("[a-z][A-Za-z.]*[A-Za-z]");

    private static final List<String> FUNCTIONS =
            List.of("contains", "endsWith", "matches", "size", "startsWith", "string", "int", "double", "timestamp");
    private static final Map<String, String> MEANT = Map.of("and", "&&", "or", "||", "not", "!", "=", "==");

    private final Collection<String> known = new TreeSet<>(Scope.ALWAYS);

    CelSentences(Collection<String> variables) {
        known.addAll(variables);
    }

    static boolean isSyntax(String message) {
        return UNEXPECTED.matcher(message).matches()
                || UNREADABLE.matcher(message).matches();
    }

    String of(String message) {
        for (Reading reading : readings()) {
            Matcher found = reading.pattern().matcher(message);
            if (found.matches()) {
                return reading.sentence().apply(found);
            }
        }
        return message;
    }

    private record Reading(Pattern pattern, Function<Matcher, String> sentence) {}

    private List<Reading> readings() {
        return List.of(
                new Reading(UNKNOWN, found -> unknown(found.group(1))),
                new Reading(OVERLOAD, found -> mismatch(found.group(1), found.group(2))),
                new Reading(UNEXPECTED, found -> unexpected(found.group(1))),
                new Reading(UNREADABLE, found -> unexpected(found.group(1).strip())));
    }

    private String unknown(String name) {
        Collection<String> all = new TreeSet<>(known);
        all.addAll(FUNCTIONS);
        String hint = DidYouMean.hint(name, all);
        return "there is nothing called " + Quoted.of(name)
                + (hint.isEmpty() ? "; known are " + String.join(", ", known) : hint);
    }

    private static String mismatch(String function, String types) {
        String shown = function.replaceAll("^_?(.+?)_?$", "$1").replace("[_]", "[ ]");
        return Quoted.of(shown) + " cannot be used with " + types(types);
    }

    private static String types(String applied) {
        return TYPES.matcher(applied)
                .results()
                .map(type -> CelTypes.words(type.group()))
                .collect(Collectors.joining(" and "));
    }

    private static String unexpected(String token) {
        String meant =
                Arrays.stream(token.split("\\s", 2)).findFirst().map(MEANT::get).orElse("");
        if (token.equals("<EOF>")) {
            return "the expression ends too early";
        }
        return Quoted.of(token) + " is not expected here"
                + (meant.isEmpty() ? "" : "; did you mean \"" + meant + "\"?");
    }
}
