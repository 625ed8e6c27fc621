package dev.heliotrope.config;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.DayOverride;
import dev.heliotrope.hours.Rules;
import dev.heliotrope.hours.Timetable;
import dev.heliotrope.hours.Week;
import dev.heliotrope.routing.Team;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who works when: the teams with their shifts, told while their file is read, then the agents with what is their own. The
 * team's holidays, overrides and zone hold for all of its shifts.
 */
final class Rota {
    private record Hours(Timetable team, Map<String, Rules> shifts) {}

    private final Map<String, Hours> teams = new HashMap<>();
    private final Map<String, Map<String, Calendar>> own = new HashMap<>();

    void team(String id, Timetable hours, Map<String, Rules> shifts) {
        teams.put(id, new Hours(hours, shifts));
    }

    /** An agent's keys {@code shift}, {@code hours}, {@code weeks}, {@code first-week}, {@code leave}, {@code overtime}. */
    void agent(Fields fields, String id, String name, String team) {
        Value shift = fields.get("shift");
        Optional<Hours> hours = Optional.ofNullable(teams.get(team));
        Optional<Rules> named = hours.filter(known -> shift.isThere())
                .flatMap(known -> shift.nameOf("shift", known.shifts().keySet()).map(known.shifts()::get));
        Rules rules = own(
                fields, shift, named.or(() -> hours.map(known -> known.team().rules())));
        List<DayOverride> leave = ExceptionsReader.leave(fields.get("leave"));
        List<DayOverride> overtime = ExceptionsReader.overtime(fields.get("overtime"));
        if (hours.isPresent() && isAny(fields)) {
            own.computeIfAbsent(team, first -> new HashMap<>())
                    .put(
                            id,
                            new Timetable(
                                    name + "'s shift",
                                    hours.get().team().zone(),
                                    rules.withExceptions(leave, overtime)));
        }
    }

    private static Rules own(Fields fields, Value shift, Optional<Rules> otherwise) {
        boolean isOwn = Stream.of("hours", "weeks", "first-week")
                        .map(fields::get)
                        .filter(Value::isThere)
                        .count()
                > 0;
        if (isOwn && shift.isThere()) {
            shift.error("hours-or-weeks", "an agent has a shift of the team, or hours of their own, but not both");
        }
        Rules rules = otherwise.orElse(Rules.of(Week.NONE));
        return isOwn ? rules.withHours(ScheduleReader.read(fields)) : rules;
    }

    private static boolean isAny(Fields fields) {
        return Stream.of("shift", "hours", "weeks", "leave", "overtime")
                .map(fields::get)
                .anyMatch(Value::isThere);
    }

    Map<String, Team> filled(Map<String, Team> empty) {
        Map<String, Team> filled = new HashMap<>();
        empty.forEach((id, team) -> filled.put(
                id,
                new Team(
                        id,
                        team.name(),
                        team.site(),
                        team.calendar(),
                        team.edge(),
                        team.handOver(),
                        own.getOrDefault(id, Map.of()))));
        return filled;
    }
}
