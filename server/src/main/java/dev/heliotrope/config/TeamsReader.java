package dev.heliotrope.config;

import dev.heliotrope.hours.Rules;
import dev.heliotrope.hours.Schedule;
import dev.heliotrope.hours.Timetable;
import dev.heliotrope.routing.Team;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code teams.yaml}. What the teams' shifts are is kept for those who work them. */
final class TeamsReader {
    private static final Duration MOST = Duration.ofHours(12);

    private final CalendarReader calendars;
    private final Rota rota;

    TeamsReader(CalendarReader calendars, Rota rota) {
        this.calendars = calendars;
        this.rota = rota;
    }

    Map<String, Team> read(Fields file) {
        Map<String, Team> teams = new LinkedHashMap<>();
        for (Value.Named entry : file.get("teams").requiredEntries()) {
            String id = Words.id(entry, "a team");
            entry.value().record(fields -> team(fields, id)).ifPresent(team -> teams.put(id, team));
        }
        return teams;
    }

    private Team team(Fields fields, String id) {
        String name = Words.name(fields.get("name"), id);
        Timetable hours = calendars.read(fields, name);
        rota.team(id, hours, shifts(fields.get("shifts"), hours.rules()));
        return new Team(
                id,
                name,
                Words.name(fields.get("site"), name),
                hours,
                fields.get("edge").duration(Duration.ZERO, MOST, Duration.ZERO),
                fields.get("hand-over").duration(Duration.ZERO, MOST, Duration.ZERO),
                Map.of());
    }

    private static Map<String, Rules> shifts(Value value, Rules ofTeam) {
        Map<String, Rules> shifts = new LinkedHashMap<>();
        for (Value.Named entry : value.entries()) {
            String id = Words.id(entry, "a shift");
            entry.value().record(fields -> shift(fields, ofTeam)).ifPresent(shift -> shifts.put(id, shift));
        }
        return shifts;
    }

    private static Rules shift(Fields fields, Rules ofTeam) {
        Schedule breaks = CalendarReader.breaks(fields);
        Rules shift = ofTeam.withHours(ScheduleReader.withSeasons(fields));
        return fields.get("breaks").isThere() ? shift.withBreaks(breaks) : shift;
    }
}
