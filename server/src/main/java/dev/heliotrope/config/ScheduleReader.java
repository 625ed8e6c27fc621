package dev.heliotrope.config;

import dev.heliotrope.hours.Schedule;
import dev.heliotrope.hours.Seasons;
import dev.heliotrope.hours.Seasons.Season;
import dev.heliotrope.hours.Week;
import dev.heliotrope.hours.WeeksInTurn;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hours of a week, or of weeks that take turns; and seasons with others. */
final class ScheduleReader {
    private static final int MOST_WEEKS = 53;

    private ScheduleReader() {}

    /** The keys {@code hours}, {@code weeks}, {@code first-week} and {@code seasons}. */
    static Schedule withSeasons(Fields fields) {
        Schedule otherwise = read(fields);
        List<Season> seasons = new ArrayList<>();
        for (Value one : fields.get("seasons").list()) {
            one.record(ScheduleReader::season).flatMap(season -> season).ifPresent(seasons::add);
        }
        return seasons.isEmpty() ? otherwise : new Seasons(otherwise, seasons);
    }

    private static Optional<Season> season(Fields fields) {
        Schedule hours = read(fields);
        return DatesReader.read(fields.get("on")).map(dates -> new Season(dates, hours));
    }

    /** The keys {@code hours}, or {@code weeks} and {@code first-week}. */
    static Schedule read(Fields fields) {
        Value hours = fields.get("hours");
        Value weeks = fields.get("weeks");
        Value first = fields.get("first-week");
        if (!weeks.isThere()) {
            checkAlone(first, "first-week says when the first of weeks begins, and there are no weeks");
            return WeekReader.read(hours);
        }
        checkAlone(hours, "there are hours, or weeks that take turns, but not both");
        return inTurn(weeks, first);
    }

    private static void checkAlone(Value value, String sentence) {
        if (value.isThere()) {
            value.error("hours-or-weeks", sentence);
        }
    }

    private static Schedule inTurn(Value weeks, Value first) {
        List<Week> read = weeks.list().stream().map(WeekReader::oneOfSeveral).toList();
        if (read.isEmpty() || read.size() > MOST_WEEKS) {
            weeks.error(
                    "bad-value",
                    "weeks must be a list of 1 to " + MOST_WEEKS + " weeks, such as - mon-fri: 08:00-18:00");
        }
        LocalDate date = first.parsed(
                        "a date in a week to which the first of weeks applies, such as 2026-01-05", DatesReader::date)
                .orElse(LocalDate.EPOCH);
        return read.isEmpty() ? Week.NONE : new WeeksInTurn(date, read);
    }
}
