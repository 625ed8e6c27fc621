package dev.heliotrope.forecast;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.Yaml;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a scenario. What is wrong goes to the problems, all of it at once, each with its place. */
public final class ScenarioReader {
    private static final Pattern HOURS = Pattern.compile("([0-9]{1,2})(?:-([0-9]{1,2}))?");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MOST_DAYS = 366;
    private static final int MOST_AN_HOUR = 100_000;

    private final Map<String, Queue> queues;
    private final Collection<String> teams;
    private final Collection<String> languages;

    public ScenarioReader(Map<String, Queue> queues, Collection<String> teams, Collection<String> languages) {
        this.queues = queues;
        this.teams = teams;
        this.languages = languages;
    }

    /** Empty if there is any error. */
    public Optional<Scenario> read(Path file, String shown, Problems problems) {
        Optional<Scenario> scenario = Yaml.read(file, shown, problems).flatMap(root -> root.record(this::scenario));
        return problems.hasErrors() ? Optional.empty() : scenario;
    }

    private Scenario scenario(Fields file) {
        ZoneId zone = file.get("zone")
                .parsed("a time zone such as Europe/Prague", ScenarioReader::zone)
                .orElse(ZoneId.of("UTC"));
        return new Scenario(
                file.get("from")
                        .parsed("a day such as 2026-11-23", ScenarioReader::day)
                        .orElse(LocalDate.EPOCH),
                file.get("days").whole(1, MOST_DAYS, 7),
                zone,
                file.get("seed").whole(0, Integer.MAX_VALUE, 1),
                file.get("target").duration(SECOND, Duration.ofHours(1), Duration.ofSeconds(20)),
                file.get("ringing").duration(Duration.ZERO, Duration.ofMinutes(2), Duration.ofSeconds(5)),
                traffic(file.get("traffic"), zone),
                changes(file.get("changes")));
    }

    private List<Traffic> traffic(Value value, ZoneId zone) {
        if (value.isEmpty()) {
            value.error("missing", "traffic is missing; it must be a list of who calls, one \"- queue: ...\" each");
        }
        List<Traffic> traffic = new ArrayList<>();
        value.list().forEach(each -> each.record(fields -> traffic(fields, zone))
                .flatMap(read -> read)
                .ifPresent(traffic::add));
        return traffic;
    }

    private Optional<Traffic> traffic(Fields fields, ZoneId zone) {
        Optional<Queue> queue =
                fields.get("queue").nameOf("queue", queues.keySet()).map(queues::get);
        Optional<String> language = fields.get("language").nameOf("language", languages);
        Set<DayOfWeek> days = days(fields.get("days"));
        Map<Integer, Double> perHour = perHour(fields.get("per-hour"));
        Duration handle = fields.get("handle").duration(SECOND, Duration.ofHours(8));
        Value patience = fields.get("patience");
        Duration waits = patience.isThere() ? patience.duration(SECOND, Duration.ofHours(8)) : null;
        return queue.flatMap(to ->
                language.map(spoken -> new Traffic(to, new Language(spoken), zone, days, perHour, handle, waits)));
    }

    /** {@code [mon, tue]}; every day where nothing is said. */
    private static Set<DayOfWeek> days(Value value) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        value.oneOrMore().forEach(day -> day.parsed("one of mon, tue, wed, thu, fri, sat, sun", ScenarioReader::weekday)
                .ifPresent(days::add));
        return value.isThere() ? days : EnumSet.allOf(DayOfWeek.class);
    }

    private static Optional<DayOfWeek> weekday(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().substring(0, 3).equalsIgnoreCase(text)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** {@code {8: 12, 9-16: 30}}: from eight until nine 12 callers, then 30 an hour until five. */
    private static Map<Integer, Double> perHour(Value value) {
        Map<Integer, Double> perHour = new HashMap<>();
        for (Value.Named entry : value.requiredEntries()) {
            double callers = entry.value().whole(0, MOST_AN_HOUR);
            hours(entry.name())
                    .ifPresentOrElse(hours -> hours.forEach(hour -> perHour.put(hour, callers)), () -> entry.value()
                            .problems()
                            .error(
                                    entry.key().at(),
                                    "bad-value",
                                    "hours of the day are written 8 or 9-16, from 0 to 23, found "
                                            + entry.key().described()));
        }
        return perHour;
    }

    private static Optional<List<Integer>> hours(String text) {
        Matcher matcher = HOURS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.group(2) == null ? from : Integer.parseInt(Objects.requireNonNull(matcher.group(2)));
        List<Integer> hours = new ArrayList<>();
        for (int hour = from; hour <= to; hour++) {
            hours.add(hour);
        }
        return Optional.of(hours).filter(all -> !all.isEmpty() && to <= 23);
    }

    private Map<String, Integer> changes(Value value) {
        Map<String, Integer> changes = new HashMap<>();
        for (Value.Named entry : value.entries()) {
            entry.key("the team")
                    .nameOf("team", teams)
                    .ifPresent(team -> changes.put(team, entry.value().whole(-1000, 1000)));
        }
        return changes;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text)).filter(zone -> text.contains("/") || text.equals("UTC"));
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }
}
