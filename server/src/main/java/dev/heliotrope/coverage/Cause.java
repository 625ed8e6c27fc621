package dev.heliotrope.coverage;

import dev.heliotrope.coverage.Gap.Missing;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Why somebody is missing, in words: {@code "Prague"} and {@code ": 17 Nov is a holiday, Struggle for Freedom"}.
 *
 * @param whatOnAnyDay without the date: an override that recurs is told once
 */
public record Cause(String who, ZoneId zone, String what, String whatOnAnyDay) {
    private static final Pattern DATE = Pattern.compile("\\b[0-9]{1,2} [A-Z][a-z]{2}\\b");

    static Cause of(Missing missing) {
        String who = missing.hours().name();
        String why = missing.why();
        String what = why.startsWith(who) ? why.substring(who.length()) : why;
        return new Cause(who, missing.hours().zone(), what, DATE.matcher(what).replaceAll("that day"));
    }
}
