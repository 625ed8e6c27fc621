package dev.heliotrope.config;

import dev.heliotrope.routing.Team;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code teams.yaml}. */
final class TeamsReader {
    private final CalendarReader calendars;

    TeamsReader(CalendarReader calendars) {
        this.calendars = calendars;
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
        return new Team(id, name, Words.name(fields.get("site"), name), calendars.read(fields, name));
    }
}
