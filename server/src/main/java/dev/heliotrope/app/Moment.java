package dev.heliotrope.app;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as they are typed and shown. */
final class Moment {
    static final String FORMS =
            "2026-12-24, 2026-12-24T09:30, 2026-12-24T08:30Z or 2026-12-24T09:30+01:00[Europe/Prague]";
    private static final int UNUSABLE = 2;
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm xxx", Locale.ENGLISH);
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss xxx", Locale.ENGLISH);

    private Moment() {}

    /** A date is its first instant; where no offset is typed, {@code zone} holds. */
    static Instant typed(String option, String text, ZoneId zone) {
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            if (text.endsWith("]")) {
                return ZonedDateTime.parse(text).toInstant();
            }
            return text.matches(".*T.*([Zz]|[+-][0-9:]+)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException wrong) {
            throw new Refused(UNUSABLE, option + " must be a time such as " + FORMS + ", not " + Shown.line(text));
        }
    }

    static String shown(Instant at, ZoneId zone) {
        return (at.getEpochSecond() % 60 == 0 ? SHOWN : TO_THE_SECOND)
                .withZone(zone)
                .format(at);
    }

    /** {@code 2 d 3 h}, {@code 1 h 30 min}, {@code 45 s}. */
    static String shown(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d" + (time.toHoursPart() > 0 ? " " + time.toHoursPart() + " h" : "");
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h" + (time.toMinutesPart() > 0 ? " " + time.toMinutesPart() + " min" : "");
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
