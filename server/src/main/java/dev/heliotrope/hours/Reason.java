package dev.heliotrope.hours;

import dev.heliotrope.hours.Timetable.Turn;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why a place is open or closed, as a sentence for people. */
final class Reason {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private Reason() {}

    static String of(Timetable of, Turn turn) {
        Claim claim = turn.claim();
        if (claim == null) {
            return of.name() + " is closed, it is " + TIME.format(turn.at().atZone(of.zone())) + " there";
        }
        return of.name()
                + switch (claim.layer()) {
                    case LEAVE -> " is off on " + today(of, turn) + ", " + claim.detail();
                    case OVERTIME -> " is open for overtime on " + today(of, turn) + ", " + claim.detail();
                    case OVERRIDE -> " is open by override on " + today(of, turn) + ", " + claim.detail();
                    case OVERRIDDEN -> " is closed by override on " + today(of, turn) + ", " + claim.detail();
                    case HOLIDAY -> ": " + day(claim.date()) + " is a holiday, " + claim.detail();
                    case HALF_HOLIDAY -> ": " + day(claim.date()) + " is half a holiday, " + claim.detail();
                    case BREAK -> " has a break, " + claim.detail();
                    case HOURS -> " is open, " + claim.detail();
                    case NOTHING -> " is closed";
                };
    }

    private static String today(Timetable of, Turn turn) {
        return day(ZonedDateTime.ofInstant(turn.at(), of.zone()).toLocalDate());
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
