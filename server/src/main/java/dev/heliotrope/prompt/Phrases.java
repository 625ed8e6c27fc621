package dev.heliotrope.prompt;

import java.util.Map;
import java.util.Set;

/** The prompts by which a language says how it speaks of moments and waits; their arguments are ours, not the flow's. */
final class Phrases {
    /** A moment: {@code {opens}} given a time. */
    static final String MOMENT = "moment";
    /** A span of time: {@code {wait}} given a duration. */
    static final String WAIT = "wait";

    /** Names of what a prompt speaks of: {@code {queue}} given {@code support} is said as the prompt {@code queue-support}. */
    static String nameOf(String argument, String value) {
        return argument + "-" + value;
    }

    /** What a language's own name is said as, where CLDR's does not fit: {@code language-cs}. */
    static final String LANGUAGE = "language";

    private static final Map<String, Set<String>> ARGUMENTS = Map.of(
            MOMENT, Set.of("when", "weekday", "day", "month", "year", "hour", "hour12", "half", "minute"),
            WAIT, Set.of("hours", "minutes"));

    private Phrases() {}

    static boolean isPhrase(String key) {
        return ARGUMENTS.containsKey(key);
    }

    static Set<String> arguments(String key) {
        return ARGUMENTS.getOrDefault(key, Set.of());
    }

    /** A catalogue may have it without the reference having it. */
    static boolean isOptional(String key) {
        return key.startsWith(LANGUAGE + "-");
    }
}
