package dev.heliotrope.config;

import dev.heliotrope.hours.AnyOf;
import dev.heliotrope.hours.Calendar;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code hours.yaml}: calendars that flows ask for by name, with hours of their own or open while any of some teams is. The
 * teams' calendars go by the teams' ids, so no name may be a team's.
 */
final class NamedCalendarsReader {
    private final CalendarReader calendars;
    private final Names teamNames;
    private final Map<String, Calendar> teams;

    NamedCalendarsReader(CalendarReader calendars, Names teamNames, Map<String, Calendar> teams) {
        this.calendars = calendars;
        this.teamNames = teamNames;
        this.teams = teams;
    }

    Map<String, Calendar> read(Fields file) {
        Map<String, Calendar> named = new LinkedHashMap<>();
        for (Value.Named entry : file.get("calendars").entries()) {
            String id = Words.id(entry, "a calendar");
            if (teams.containsKey(id)) {
                entry.key(id).error("name-taken", "a team is called " + id + " already, and its hours go by that name");
            }
            entry.value().record(fields -> calendar(fields, id)).ifPresent(calendar -> named.put(id, calendar));
        }
        return named;
    }

    private Calendar calendar(Fields fields, String id) {
        String name = Words.name(fields.get("name"), id);
        Value anyOf = fields.get("any-of");
        if (!anyOf.isThere()) {
            return calendars.read(fields, name);
        }
        CalendarReader.HOURS.stream()
                .map(fields::get)
                .filter(Value::isThere)
                .forEach(other ->
                        other.error("any-of-alone", "a calendar has any-of, or hours of its own, but not both"));
        return new AnyOf(name, CalendarReader.zone(fields.get("zone")), teams(anyOf));
    }

    private List<Calendar> teams(Value anyOf) {
        return anyOf.oneOrMore().stream()
                .flatMap(team -> teamNames.in(team).stream())
                .flatMap(team -> Optional.ofNullable(teams.get(team)).stream())
                .toList();
    }
}
