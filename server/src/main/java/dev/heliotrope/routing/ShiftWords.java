package dev.heliotrope.routing;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Says why somebody is not on shift, or about to go: by the team's hours as long as these say the same, else by those of the
 * agent. That the team is closed would be untrue of somebody whose shift is over before.
 */
final class ShiftWords {
    /** How far back the last closing is looked for. */
    private static final Duration LOOK_BACK = Duration.ofDays(8);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private final Team team;
    private final Calendar hours;
    private final Instant at;

    /** {@code hours} are the agent's, which may be the team's. */
    ShiftWords(Team team, Calendar hours, Instant at) {
        this.team = team;
        this.hours = hours;
        this.at = at;
    }

    /** {@code "Manila closed since 17:00"}; where there is more to it than the usual hours, the calendar's own sentence. */
    String closed() {
        if (!isTeamClosedAsWell()) {
            return own();
        }
        Opening opening = team.calendar().at(at);
        Optional<Instant> since = lastChange(team.calendar());
        return isUsual(opening) && since.isPresent()
                ? team.name() + " closed since " + told(since.get())
                : opening.why();
    }

    /** Then that is reason enough. */
    private boolean isTeamClosedAsWell() {
        return hours.equals(team.calendar())
                || (!team.calendar().at(at).isOpen()
                        && lastChange(hours).equals(lastChange(team.calendar()))
                        && isUsual(hours.at(at)) == isUsual(team.calendar().at(at)));
    }

    private static boolean isUsual(Opening opening) {
        return opening.rule() == Opening.Rule.CLOSED;
    }

    private String own() {
        Opening opening = hours.at(at);
        return isUsual(opening)
                ? "off shift"
                        + lastChange(hours)
                                .map(since -> " since " + told(since))
                                .orElse("")
                : withoutName(opening.why());
    }

    /** {@code "Petr Dvořák's shift is off on 28 Dec, skiing"} stands behind his name already. */
    private String withoutName(String why) {
        return why.startsWith(hours.name())
                ? why.substring(hours.name().length()).replaceFirst("^(:| is)? ", "")
                : why;
    }

    private String told(Instant since) {
        ZonedDateTime then = since.atZone(hours.zone());
        boolean today = then.toLocalDate().equals(at.atZone(hours.zone()).toLocalDate());
        return (today ? TIME : DAY).format(then);
    }

    private Optional<Instant> lastChange(Calendar calendar) {
        Optional<Instant> last = Optional.empty();
        Optional<Instant> next = calendar.nextChange(at.minus(LOOK_BACK));
        while (next.isPresent() && !next.get().isAfter(at)) {
            last = next;
            next = calendar.nextChange(next.get());
        }
        return last;
    }

    String handingOver() {
        Optional<Instant> end = hours.nextChange(at);
        String until =
                end.map(then -> " at " + TIME.format(then.atZone(hours.zone()))).orElse("");
        return isTeamHandingOver(end)
                ? team.name() + " takes no more calls before it closes" + until
                : "takes no more calls before the shift ends" + until;
    }

    private boolean isTeamHandingOver(Optional<Instant> end) {
        Calendar usual = team.calendar();
        return hours.equals(usual) || (usual.at(at).isOpen() && end.equals(usual.nextChange(at)));
    }
}
