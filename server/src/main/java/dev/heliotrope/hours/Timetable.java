package dev.heliotrope.hours;

import dev.heliotrope.hours.Claim.Layer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open, or a person on shift, by rules. The first that applies wins:
 *
 * <ol>
 *   <li>leave, then overtime, of a person;
 *   <li>within a span of an override that began today, or yesterday and goes past midnight: open;
 *   <li>on a date with an override: closed;
 *   <li>on a holiday, or in the closed part of a half day: closed, the rest of the night before included;
 *   <li>in a break within the hours: closed;
 *   <li>within a span of today's hours, or of yesterday's past midnight unless yesterday was a holiday, had an override or
 *       leave: open;
 *   <li>else closed.
 * </ol>
 *
 * Dates and times are those of the zone. A span begins when the clock first shows its begin or a later time, and ends when
 * the clock has last shown a time before its end. So an edge that the clock skips is at the skip, and one that it shows twice
 * is taken so that the span is the longer.
 */
public record Timetable(String name, ZoneId zone, Rules rules) implements Calendar {
    /** How far {@link #nextChange} looks; a holiday shop that opens one day a year is still found. */
    private static final int DAYS_AHEAD = 367;

    /** What wins from an instant on; null where nothing claims it. */
    record Turn(Instant at, @Nullable Claim claim) {
        boolean isOpen() {
            return claim != null && claim.isOpen();
        }

        boolean continues(Turn other) {
            return claim == null ? other.claim == null : other.claim != null && claim.continues(other.claim);
        }
    }

    /** Without a name of its own, so that those of all who usually keep the same hours are equal. */
    @Override
    public Calendar usual() {
        return new Timetable("usual", zone, rules.usual());
    }

    @Override
    public Opening at(Instant at) {
        return opening(turnAt(at));
    }

    private Turn turnAt(Instant at) {
        LocalDate day = clockDay(at);
        return winner(at, near(day));
    }

    /** The date whose first midnight was the last one; another than the clock's while it repeats the evening before. */
    private LocalDate clockDay(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        LocalDate next = day.plusDays(1);
        return next.atStartOfDay(zone).toInstant().isAfter(at) ? day : next;
    }

    private List<Claim> near(LocalDate day) {
        WallClock clock = new WallClock(zone);
        return Stream.of(day, day.minusDays(1), day.minusDays(2))
                .flatMap(each -> DayClaims.of(this, clock, each).stream())
                .toList();
    }

    static Turn winner(Instant at, List<Claim> claims) {
        Claim winner = null;
        for (Claim claim : claims) {
            boolean wins = winner == null || claim.layer().compareTo(winner.layer()) < 0;
            if (wins && claim.covers(at) && (claim.layer() != Layer.BREAK || isWithinHours(at, claims))) {
                winner = claim;
            }
        }
        return new Turn(at, winner);
    }

    /** Whoever has not come yet, or has gone, has no break. */
    private static boolean isWithinHours(Instant at, List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.layer() == Layer.HOURS && claim.covers(at)) {
                return true;
            }
        }
        return false;
    }

    private Opening opening(Turn turn) {
        Layer layer = turn.claim() == null ? Layer.NOTHING : turn.claim().layer();
        return new Opening(layer.rule(), Reason.of(this, turn));
    }

    @Override
    public Optional<Instant> nextChange(Instant at) {
        boolean now = turnAt(at).isOpen();
        return next(at, turn -> turn.isOpen() != now);
    }

    @Override
    public Optional<Instant> nextTurn(Instant at) {
        Turn now = turnAt(at);
        return next(at, turn -> !turn.continues(now));
    }

    private Optional<Instant> next(Instant at, Predicate<Turn> wanted) {
        Iterator<Turn> turns = new Timeline(this, clockDay(at));
        LocalDate last = LocalDate.ofInstant(at, zone).plusDays(DAYS_AHEAD);
        Instant limit = last.atStartOfDay(zone).toInstant();
        for (Turn turn = turns.next(); turn.at().isBefore(limit); turn = turns.next()) {
            if (turn.at().isAfter(at) && wanted.test(turn)) {
                return Optional.of(turn.at());
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Instant> changes(Instant from, Instant to) {
        List<Instant> changes = new ArrayList<>();
        Iterator<Turn> turns = new Timeline(this, clockDay(from));
        boolean open = turnAt(from).isOpen();
        for (Turn turn = turns.next(); turn.at().isBefore(to); turn = turns.next()) {
            if (turn.at().isAfter(from) && turn.isOpen() != open) {
                open = !open;
                changes.add(turn.at());
            }
        }
        return changes;
    }

    @Override
    public List<Stretch> stretches(Instant from, Instant to) {
        List<Stretch> stretches = new ArrayList<>();
        Iterator<Turn> turns = new Timeline(this, clockDay(from));
        Turn current = turnAt(from);
        for (Turn turn = turns.next(); turn.at().isBefore(to); turn = turns.next()) {
            if (turn.at().isAfter(from) && !turn.continues(current)) {
                stretches.add(new Stretch(current.at(), turn.at(), opening(current)));
                current = turn;
            }
        }
        if (from.isBefore(to)) {
            stretches.add(new Stretch(current.at(), to, opening(current)));
        }
        return stretches;
    }
}
