package dev.heliotrope.config;

import dev.heliotrope.hours.Span;
import dev.heliotrope.yaml.Value;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opening hours of a day as admins write them: {@code 08:00-18:00}, a list of such, or {@code closed}. */
final class Hours {
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,2}):([0-9]{2}) ?- ?([0-9]{1,2}):([0-9]{2})");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})");
    private static final String EXPECTED = "hours such as 08:00-18:00, or closed";

    private Hours() {}

    static List<Span> read(Value value) {
        List<Value> written = value.oneOrMore();
        if (written.isEmpty() || isClosed(written)) {
            return List.of();
        }
        return written.stream().flatMap(one -> span(one).stream()).toList();
    }

    private static boolean isClosed(List<Value> written) {
        return written.size() == 1
                && written.getFirst().node().isPresent()
                && written.getFirst().text().equals("closed");
    }

    private static Optional<Span> span(Value value) {
        Optional<Span> span = value.parsed(EXPECTED, Hours::parse);
        if (span.isPresent()
                && span.get().from().equals(span.get().to())
                && !span.get().equals(Span.WHOLE_DAY)) {
            value.error("no-hours", "these hours end when they begin; the whole day is 00:00-24:00");
        }
        return span;
    }

    static Optional<Span> parse(String text) {
        Matcher parts = SPAN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return time(parts.group(1), parts.group(2), false)
                .flatMap(from -> time(parts.group(3), parts.group(4), true).map(to -> new Span(from, to)));
    }

    /** A time of day, {@code 12:00}; {@code 24:00} is none. */
    static Optional<LocalTime> time(String text) {
        Matcher parts = TIME.matcher(text);
        return parts.matches() ? time(parts.group(1), parts.group(2), false) : Optional.empty();
    }

    /** {@code 24:00} is an end only. */
    private static Optional<LocalTime> time(String hours, String minutes, boolean isEnd) {
        int hour = Integer.parseInt(hours);
        int minute = Integer.parseInt(minutes);
        if (isEnd && hour == 24 && minute == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
