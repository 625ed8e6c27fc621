package dev.heliotrope.app;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Shift;
import dev.heliotrope.routing.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where one site goes home and the next one goes on. {@code end}: the shift of {@code from} is over. */
record Seam(Team from, Team to, Instant end) {
    /** Around the world; the first site comes again the next morning. */
    static final List<String> ROUTE = List.of("sydney", "prague", "toronto", "sydney");

    private static final LocalTime MIDDLE = LocalTime.of(13, 0);
    private static final Duration BEFORE = Duration.ofMinutes(15);

    /** @throws Refused if a site of the route is not there, is closed on that date, or goes home before the next one comes */
    static List<Seam> of(Map<String, Team> teams, LocalDate date) {
        List<Seam> seams = new ArrayList<>();
        for (int leg = 0; leg + 1 < ROUTE.size(); leg++) {
            Team from = team(teams, ROUTE.get(leg));
            seams.add(between(from, team(teams, ROUTE.get(leg + 1)), middleOf(from, date)));
        }
        return seams;
    }

    private static Team team(Map<String, Team> teams, String id) {
        Team team = teams.get(id);
        if (team == null) {
            throw new Refused(1, "The day goes from " + String.join(" to ", ROUTE) + ", but there is no team " + id);
        }
        return team;
    }

    private static Instant middleOf(Team team, LocalDate date) {
        return date.atTime(MIDDLE).atZone(team.calendar().zone()).toInstant();
    }

    private static Seam between(Team from, Team to, Instant middle) {
        Calendar hours = from.calendar();
        Instant end = hours.nextChange(middle).orElse(middle);
        if (!hours.at(middle).isOpen()) {
            throw new Refused(1, "No day to hand over: " + hours.at(middle).why());
        }
        if (!to.calendar().at(end).isOpen()) {
            throw new Refused(
                    1,
                    "When " + from.name() + " closes at " + end + " nobody goes on: "
                            + to.calendar().at(end).why());
        }
        return new Seam(from, to, end);
    }

    /** The middle of the shift that ends here. */
    Instant middle() {
        return middleOf(from, LocalDate.ofInstant(end, from.calendar().zone()));
    }

    /** From here on until the end nobody of {@code from} is offered a call. */
    Instant lastOffers() {
        return end.minus(from.handOver());
    }

    /** Before the hand-over, when {@code from} still takes calls. */
    Instant before() {
        return lastOffers().minus(BEFORE);
    }

    /** The next site is in the middle of its day already, and so preferred to one at the end of its own. */
    boolean overlaps() {
        return to.shift().phase(before()) == Shift.Phase.CORE;
    }
}
