package dev.heliotrope.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** When the clocks of the zones concerned change. */
final class ClockChanges {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int WEEK = 7;
    private static final int MOST_ZONES = 3;

    private record Change(LocalDate date, String zone) {}

    private final List<Change> changes = new ArrayList<>();

    ClockChanges(Collection<ZoneId> zones, Instant from, Instant to) {
        for (ZoneId zone : zones) {
            ZoneOffsetTransition next = zone.getRules().nextTransition(from);
            while (next != null && next.getInstant().isBefore(to)) {
                changes.add(new Change(next.getDateTimeBefore().toLocalDate(), zone.getId()));
                next = zone.getRules().nextTransition(next.getInstant());
            }
        }
        changes.sort(Comparator.comparing(Change::date).thenComparing(Change::zone));
    }

    /** Sentences for those in the week up to {@code date}. */
    List<String> before(LocalDate date) {
        return between(date.minusDays(WEEK), date);
    }

    /** Sentences for those in the week after {@code date}. */
    List<String> after(LocalDate date) {
        return between(date, date.plusDays(WEEK));
    }

    /** {@code last} included. */
    private List<String> between(LocalDate before, LocalDate last) {
        Map<LocalDate, TreeSet<String>> days = new TreeMap<>();
        changes.stream()
                .filter(change ->
                        change.date().isAfter(before) && !change.date().isAfter(last))
                .forEach(change -> days.computeIfAbsent(change.date(), first -> new TreeSet<>())
                        .add(change.zone()));
        return days.entrySet().stream()
                .map(day -> "clocks change in " + some(day.getValue()) + " on " + DAY.format(day.getKey()))
                .toList();
    }

    private static String some(Set<String> zones) {
        String named = zones.stream().limit(MOST_ZONES).collect(Collectors.joining(", "));
        int more = zones.size() - MOST_ZONES;
        return more > 0 ? named + " and " + more + " more zones" : named;
    }
}
