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
import java.util.stream.Stream;

/** Puts what the library says of an expression into an admin's words; what it does not know it passes on. */
final class CelSentences {
    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '(.+?)' \\(.*");
    private static final Pattern OVERLOAD = Pattern.compile(
            "found no matching overload for '(.+?)' applied to '(.*?)' \\(candidates.*", Pattern.DOTALL);
    private static final Pattern UNEXPECTED = Pattern.compile(
            "(?:mismatched input|extraneous input|no viable alternative at input) '(.*?)'(?: expecting .*)?",
            Pattern.DOTALL);
    private static final Pattern UNREADABLE = Pattern.compile("token recognition error at: '(.*)'", Pattern.DOTALL);
    private static final Pattern MISSING = Pattern.compile("missing '(.*?)' at '.*'", Pattern.DOTALL);
    private static final Pattern BAD_PATTERN =
            Pattern.compile("Regex validation failed\\. Reason: (.*?)(?:\n.*)?", Pattern.DOTALL);
    private static final Pattern BAD_TIME = Pattern.compile("timestamp validation failed.*", Pattern.DOTALL);
    private static final Pattern TOO_DEEP = Pattern.compile("Expression recursion limit exceeded.*");
    private static final Pattern TYPES = Pattern.compile("optional_type\\([A-Za-z.]+\\)|[a-z][A-Za-z.]*[A-Za-z]");

    private static final List<String> FUNCTIONS = List.of(
            "contains",
            "endsWith",
            "matches",
            "size",
            "startsWith",
            "string",
            "int",
            "double",
            "timestamp",
            "duration",
            "wait",
            "hasValue",
            "orValue",
            "getHours",
            "getMinutes",
            "getDayOfWeek",
            "getDate",
            "getMonth",
            "getFullYear");
    private static final Map<String, String> MEANT = Map.of("and", "&&", "or", "||", "not", "!", "=", "==");

    private final Collection<String> known = new TreeSet<>(Scope.ALWAYS);

    CelSentences(Collection<String> variables) {
        known.addAll(variables);
    }

    static boolean isSyntax(String message) {
        return Stream.of(UNEXPECTED, UNREADABLE, MISSING)
                .anyMatch(pattern -> pattern.matcher(message).matches());
    }

    /** {@code call} tells that it is about a function; {@code field} stands there with the name before it, if any does. */
    String of(String message, boolean call, String field) {
        for (Reading reading : readings(call, field)) {
            Matcher found = reading.pattern().matcher(message);
            if (found.matches()) {
                return reading.sentence().apply(found);
            }
        }
        return message.replace('\n', ' ');
    }

    private record Reading(Pattern pattern, Function<Matcher, String> sentence) {}

    private List<Reading> readings(boolean call, String field) {
        return List.of(
                new Reading(UNKNOWN, found -> call ? unknownFunction(found.group(1)) : unknown(found.group(1), field)),
                new Reading(OVERLOAD, found -> mismatch(found.group(1), found.group(2))),
                new Reading(MISSING, found -> Quoted.of(found.group(1)) + " is missing here"),
                new Reading(BAD_PATTERN, found -> "this is not a pattern: " + found.group(1)),
                new Reading(BAD_TIME, found -> "this is not a point in time such as 2026-12-24T08:00:00Z"),
                new Reading(TOO_DEEP, found -> "the expression is nested too deep"),
                new Reading(UNEXPECTED, found -> unexpected(found.group(1))),
                new Reading(UNREADABLE, found -> unexpected(found.group(1).strip())));
    }

    private static String unknownFunction(String name) {
        return "there is no function " + Quoted.of(name) + DidYouMean.hint(name, FUNCTIONS);
    }

    /** What has fields is known by the names of these. */
    private String unknown(String start, String field) {
        boolean known = this.known.stream().anyMatch(each -> each.startsWith(start + "."));
        return unknown(known && field.startsWith(start + ".") ? field : start);
    }

    private String unknown(String name) {
        return "there is nothing called " + Quoted.of(name) + DidYouMean.orList(name, known);
    }

    private static String mismatch(String function, String types) {
        String shown = function.replaceAll("^_?(.+?)_?$", "$1").replace("[_]", "[ ]");
        String words = types(types);
        return Quoted.of(shown) + " cannot be used with " + words + CelTypes.hint(words);
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
