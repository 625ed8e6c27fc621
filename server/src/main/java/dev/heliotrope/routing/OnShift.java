package dev.heliotrope.routing;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Opening;
import dev.heliotrope.hours.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is on shift at one instant, and why not. */
final class OnShift {
    /** How far back the last closing is looked for. */
    private static final Duration LOOK_BACK = Duration.ofDays(8);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private final Map<String, Team> teams;
    private final Instant at;
    private final Map<String, Shift.Phase> phases = new HashMap<>();

    OnShift(Map<String, Team> teams, Instant at) {
        this.teams = teams;
        this.at = at;
    }

    boolean isAtEdge(Agent agent) {
        return phase(agent) == Shift.Phase.EDGE;
    }

    Shift.Phase phase(Agent agent) {
        Team team = teams.get(agent.team());
        if (team == null) {
            return Shift.Phase.OFF;
        }
        return team.own().containsKey(agent.id())
                ? team.shiftOf(agent.id()).phase(at)
                : phases.computeIfAbsent(team.id(), id -> team.shift().phase(at));
    }

    /** Null for somebody who may be offered calls. */
    @Nullable
    Refusal refusal(Agent agent) {
        Team team = teams.get(agent.team());
        if (team == null) {
            return new Refusal.InNoTeam();
        }
        return switch (phase(agent)) {
            case OFF -> new Refusal.Closed(team.name(), team.calendarOf(agent.id()), at);
            case HANDING_OVER -> new Refusal.HandingOver(team.name(), team.calendarOf(agent.id()), at);
            case CORE, EDGE -> null;
        };
    }

    /** {@code "Manila closed since 17:00"}; where there is more to it than the usual hours, the calendar's own sentence. */
    static String closed(String team, Calendar calendar, Instant at) {
        Opening opening = calendar.at(at);
        Optional<Instant> since = lastChange(calendar, at);
        if (opening.rule() != Opening.Rule.CLOSED || since.isEmpty()) {
            return opening.why();
        }
        ZonedDateTime then = since.get().atZone(calendar.zone());
        boolean today = then.toLocalDate().equals(at.atZone(calendar.zone()).toLocalDate());
        return team + " closed since " + (today ? TIME : DAY).format(then);
    }

    private static Optional<Instant> lastChange(Calendar calendar, Instant at) {
        Optional<Instant> last = Optional.empty();
        Optional<Instant> next = calendar.nextChange(at.minus(LOOK_BACK));
        while (next.isPresent() && !next.get().isAfter(at)) {
            last = next;
            next = calendar.nextChange(next.get());
        }
        return last;
    }

    static String handingOver(String team, Calendar calendar, Instant at) {
        return team + " takes no more calls before it closes"
                + calendar.nextChange(at)
                        .map(end -> " at " + TIME.format(end.atZone(calendar.zone())))
                        .orElse("");
    }
}
