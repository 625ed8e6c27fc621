package dev.heliotrope.yaml;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as admins write them: {@code 15s}, {@code 2m}, {@code 1h30m}, {@code 7d}, {@code 500ms}, {@code 0}. */
public final class Durations {
    private static final Pattern FORM = Pattern.compile(
            "(?=.)(?:([0-9]{1,5})d)?(?:([0-9]{1,5})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,8})s)?(?:([0-9]{1,9})ms)?");

    private Durations() {}

    public static Optional<Duration> parse(String text) {
        Matcher form = FORM.matcher(text.equals("0") ? "0s" : text);
        return form.matches()
                ? Optional.of(Duration.ofDays(part(form, 1))
                        .plusHours(part(form, 2))
                        .plusMinutes(part(form, 3))
                        .plusSeconds(part(form, 4))
                        .plusMillis(part(form, 5)))
                : Optional.empty();
    }

    static Optional<Duration> parse(String text, Duration least, Duration most) {
        return parse(text).filter(time -> time.compareTo(least) >= 0 && time.compareTo(most) <= 0);
    }

    private static long part(Matcher form, int group) {
        return form.group(group) == null ? 0 : Long.parseLong(form.group(group));
    }

    /** The shortest way to write it: {@code 90s} is {@code 1m30s}. */
    public static String shown(Duration time) {
        StringBuilder shown = new StringBuilder();
        unit(shown, time.toDaysPart(), "d");
        unit(shown, time.toHoursPart(), "h");
        unit(shown, time.toMinutesPart(), "m");
        unit(shown, time.toSecondsPart(), "s");
        unit(shown, time.toMillisPart(), "ms");
        return shown.isEmpty() ? "0s" : shown.toString();
    }

    private static void unit(StringBuilder shown, long amount, String unit) {
        if (amount > 0) {
            shown.append(amount).append(unit);
        }
    }
}
