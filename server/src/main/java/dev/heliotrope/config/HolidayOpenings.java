package dev.heliotrope.config;

import dev.heliotrope.hours.DayOverride;
import dev.heliotrope.hours.Rules;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * An override that recurs wins over public holidays, of which whoever wrote "the last Friday of each month" may not have thought. So
 * it is told on which it opens, far enough ahead for a feast that moves to come by.
 */
record HolidayOpenings(Rules rules, LocalDate today) {
    private static final Period AHEAD = Period.ofYears(5);

    /** More would not be read. */
    private static final int TOLD = 4;

    void warn(List<OverridesReader.Written> overrides) {
        for (OverridesReader.Written written : overrides) {
            List<LocalDate> opened = opened(written.override());
            if (!opened.isEmpty()) {
                written.on().warning("open-on-holiday", sentence(opened));
            }
        }
    }

    private List<LocalDate> opened(DayOverride override) {
        return override.isOnce() || override.spans().isEmpty()
                ? List.of()
                : today.datesUntil(today.plus(AHEAD))
                        .filter(override.dates()::contains)
                        .filter(date -> wins(override, date)
                                && rules.daysOff().holiday(date).isPresent())
                        .toList();
    }

    private boolean wins(DayOverride override, LocalDate date) {
        return rules.overrides().stream()
                .filter(each -> each.dates().contains(date))
                .findFirst()
                .filter(override::equals)
                .isPresent();
    }

    private String sentence(List<LocalDate> opened) {
        List<String> told = opened.stream().limit(TOLD).map(this::told).toList();
        int more = opened.size() - told.size();
        return "an override wins over public holidays, so this opens next on " + told.getFirst()
                + (told.size() > 1 ? ", then on " + String.join(", ", told.subList(1, told.size())) : "")
                + (more == 0 ? "" : " and on " + more + " more within " + AHEAD.getYears() + " years")
                + "; if that is meant, put " + (opened.size() == 1 ? "it" : "them")
                + " into works-on, else into an override with hours: closed";
    }

    private String told(LocalDate date) {
        return date + " (" + rules.daysOff().holiday(date).orElse("") + ")";
    }
}
