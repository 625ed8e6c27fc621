package dev.heliotrope.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Opening hours that repeat every week, with holidays and overrides. The rules, the first that applies wins:
 *
 * <ol>
 *   <li>within a span of an override that began today, or yesterday and goes past midnight: open;
 *   <li>on a date with an override: closed;
 *   <li>on a holiday: closed, the rest of the night before included;
 *   <li>within a span of today's weekday, or of yesterday's past midnight unless yesterday was a holiday or had an
 *       override: open;
 *   <li>else closed.
 * </ol>
 *
 * Dates and times are those of the zone. A span's edge that the clock skips is at the skip; one that the clock shows twice is
 * taken so that the span is the longer.
 */
public record WeeklyHours(
        String name, ZoneId zone, Map<DayOfWeek, List<Span>> week, Holidays holidays, List<DayOverride> overrides)
        implements Calendar {
    /** How far {@link #nextChange} looks; a holiday shop that opens one day a year is still found. */
    private static final int DAYS_AHEAD = 367;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    public WeeklyHours {
        week = Map.copyOf(week);
        overrides = List.copyOf(overrides);
    }

    @Override
    public Opening at(Instant at) {
        LocalDateTime here = LocalDateTime.ofInstant(at, zone);
        LocalDate today = here.toLocalDate();
        return overridden(at, today)
                .or(() -> holidays.on(today).map(holiday -> holiday(today, holiday)))
                .orElseGet(() -> usual(at, here));
    }

    private Optional<Opening> overridden(Instant at, LocalDate today) {
        return overrides.isEmpty()
                ? Optional.empty()
                : openOverride(at, today)
                        .map(override -> opened(override, today))
                        .or(() -> overrideOf(today).map(override -> closed(override, today)));
    }

    private Optional<DayOverride> openOverride(Instant at, LocalDate today) {
        return Stream.of(today, today.minusDays(1))
                .flatMap(day -> overrides.stream()
                        .filter(override -> override.isOn(day)
                                && within(override.spans(), day, at).isPresent()))
                .findFirst();
    }

    private Optional<DayOverride> overrideOf(LocalDate date) {
        return overrides.stream().filter(override -> override.isOn(date)).findFirst();
    }

    private Opening usual(Instant at, LocalDateTime here) {
        LocalDate today = here.toLocalDate();
        return within(spans(today), today, at)
                .or(() -> lastNight(at, today.minusDays(1)))
                .map(span -> new Opening(Opening.Rule.OPEN, name + " is open, " + span))
                .orElseGet(() ->
                        new Opening(Opening.Rule.CLOSED, name + " is closed, it is " + TIME.format(here) + " there"));
    }

    /** A night shift that did not begin, for a holiday or an override, does not go on in the morning. */
    private Optional<Span> lastNight(Instant at, LocalDate yesterday) {
        return within(spans(yesterday), yesterday, at)
                .filter(span -> overrideOf(yesterday).isEmpty()
                        && holidays.on(yesterday).isEmpty());
    }

    private List<Span> spans(LocalDate day) {
        return week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private Optional<Span> within(List<Span> spans, LocalDate day, Instant at) {
        for (Span span : spans) {
            if (!at.isBefore(span.begin(day, zone)) && at.isBefore(span.end(day, zone))) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    private Opening holiday(LocalDate date, String holiday) {
        return new Opening(Opening.Rule.HOLIDAY, name + ": " + DAY.format(date) + " is a holiday, " + holiday);
    }

    private Opening opened(DayOverride override, LocalDate date) {
        return new Opening(
                Opening.Rule.OVERRIDE_OPEN,
                name + " is open by override on " + DAY.format(date) + ", " + override.why());
    }

    private Opening closed(DayOverride override, LocalDate date) {
        return new Opening(
                Opening.Rule.OVERRIDE_CLOSED,
                name + " is closed by override on " + DAY.format(date) + ", " + override.why());
    }

    @Override
    public Optional<Instant> nextChange(Instant at) {
        boolean now = at(at).isOpen();
        LocalDate today = LocalDate.ofInstant(at, zone);
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(day -> edges(day).stream())
                .filter(edge -> edge.isAfter(at) && at(edge).isOpen() != now)
                .findFirst();
    }

    /** All instants of a day, in order, at which a rule can begin or cease to apply; the next midnight included. */
    private TreeSet<Instant> edges(LocalDate day) {
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        TreeSet<Instant> edges = new TreeSet<>();
        edges.add(midnight);
        clockChange(day).filter(change -> change.isBefore(midnight)).ifPresent(edges::add);
        for (LocalDate began : List.of(day.minusDays(1), day)) {
            Stream.concat(
                            spans(began).stream(),
                            overrides.stream()
                                    .filter(override -> override.isOn(began))
                                    .flatMap(override -> override.spans().stream()))
                    .flatMap(span -> Stream.of(span.begin(began, zone), span.end(began, zone)))
                    .filter(edge -> edge.isBefore(midnight))
                    .forEach(edges::add);
        }
        return edges;
    }

    /** Where the clock goes back over midnight, the date itself is there twice. */
    private Optional<Instant> clockChange(LocalDate day) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        return Optional.ofNullable(zone.getRules().nextTransition(begin)).map(ZoneOffsetTransition::getInstant);
    }
}
