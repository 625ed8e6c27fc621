package dev.heliotrope.hours;

import dev.heliotrope.hours.Timetable.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A timetable's turns in order, day after day without an end; each day's first midnight is among them whether anything turns
 * then or not. What begins on a date reaches at most into the second date after it, and there only where clocks go back.
 */
final class Timeline implements Iterator<Turn> {
    private final Timetable timetable;
    private final WallClock clock;
    private final ArrayDeque<Turn> ready = new ArrayDeque<>();
    private LocalDate day;
    private List<Claim> beforeYesterday;
    private List<Claim> yesterday;

    Timeline(Timetable timetable, LocalDate first) {
        this.timetable = timetable;
        this.clock = new WallClock(timetable.zone());
        this.day = first;
        this.beforeYesterday = claims(first.minusDays(2));
        this.yesterday = claims(first.minusDays(1));
    }

    private List<Claim> claims(LocalDate date) {
        return DayClaims.of(timetable, clock, date);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Turn next() {
        while (ready.isEmpty()) {
            goOn();
        }
        return ready.remove();
    }

    private void goOn() {
        List<Claim> today = claims(day);
        List<Claim> near = new ArrayList<>(today);
        near.addAll(yesterday);
        near.addAll(beforeYesterday);
        edges(near).forEach(edge -> ready.add(Timetable.winner(edge, near)));
        beforeYesterday = yesterday;
        yesterday = today;
        day = day.plusDays(1);
    }

    /** In order, each once; a date that the zone skipped has none. */
    private List<Instant> edges(List<Claim> claims) {
        Instant begin = clock.midnight(day);
        Instant end = clock.midnight(day.plusDays(1));
        List<Instant> edges = new ArrayList<>();
        if (begin.isBefore(end)) {
            edges.add(begin);
        }
        for (Claim claim : claims) {
            addIfWithin(edges, begin, claim.from(), end);
            addIfWithin(edges, begin, claim.to(), end);
        }
        edges.sort(null);
        return edges;
    }

    private static void addIfWithin(List<Instant> edges, Instant begin, Instant edge, Instant end) {
        if (edge.isAfter(begin) && edge.isBefore(end) && !edges.contains(edge)) {
            edges.add(edge);
        }
    }
}
