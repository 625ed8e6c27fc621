package dev.heliotrope.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Hours of their own in parts of the year; dates that come once go before those that come each year, then the first wins. */
public record Seasons(Schedule otherwise, List<Season> seasons) implements Schedule {
    /** The hours that begin on these dates. */
    public record Season(Dates dates, Schedule hours) {}

    public Seasons {
        seasons = Stream.concat(
                        seasons.stream().filter(season -> season.dates() instanceof Dates.Once),
                        seasons.stream().filter(season -> !(season.dates() instanceof Dates.Once)))
                .toList();
    }

    @Override
    public List<Span> on(LocalDate date) {
        for (Season season : seasons) {
            if (season.dates().contains(date)) {
                return season.hours().on(date);
            }
        }
        return otherwise.on(date);
    }
}
