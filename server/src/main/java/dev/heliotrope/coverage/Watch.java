package dev.heliotrope.coverage;

import dev.heliotrope.coverage.Gap.Missing;
import dev.heliotrope.coverage.Gap.Part;
import dev.heliotrope.hours.Calendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Keeps count for one want while time goes by. Mutable, and used by one sweep. */
final class Watch {
    private enum State {
        MET,
        USUALLY_SHORT,
        SHORT
    }

    /** Once so many are known to be missing from a part, more are not looked for; nobody reads them. */
    private static final int MOST_MISSING = 12;

    private final Want want;
    private final Rooms rooms;
    private final HourTable.Cursor cursor;
    private final HeatMap heat = new HeatMap();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final LinkedHashMap<Calendar, Instant> missing = new LinkedHashMap<>();
    private State state = State.MET;
    private long counted;
    private long since;
    private long gapSince;
    private int now;
    private int usual;
    private int fewest;
    private boolean wanted;
    private boolean touched;
    private Optional<Calendar> after = Optional.empty();
    private Optional<Calendar> closed = Optional.empty();
    private Optional<Calendar> opened = Optional.empty();

    /** Which calendars are as usual. */
    interface Rooms {
        /** Those of the want that would usually be open now and are not. */
        List<Calendar> missing(Want want);
    }

    Watch(Want want, Rooms rooms, HourTable hours, long from) {
        this.want = want;
        this.rooms = rooms;
        this.cursor = hours.new Cursor();
        this.counted = from;
        this.wanted = want.during().isEmpty();
    }

    /** Up to {@code at} everything was as it is known now. Whether this is the first word of that instant. */
    boolean touched(long at) {
        boolean first = !touched;
        if (first) {
            count(at);
            touched = true;
            closed = Optional.empty();
            opened = Optional.empty();
        }
        return first;
    }

    private void count(long at) {
        cursor.add(heat, counted, at, now, wanted, state != State.MET);
        counted = at;
    }

    void change(int kind, boolean opens, int people, Calendar calendar) {
        int change = opens ? people : -people;
        if (kind == Edges.USUAL) {
            usual += change;
            return;
        }
        now += change;
        if (opens) {
            opened = opened.isPresent() ? opened : Optional.of(calendar);
        } else {
            closed = closed.isPresent() ? closed : Optional.of(calendar);
        }
    }

    Optional<Calendar> during() {
        return want.during();
    }

    void during(boolean begins) {
        wanted = begins;
    }

    /** After all that changes at an instant. */
    void settle(long at) {
        touched = false;
        State next =
                !wanted || now >= want.least() ? State.MET : usual < want.least() ? State.USUALLY_SHORT : State.SHORT;
        if (next != state) {
            turn(next, at);
        }
        if (state != State.MET) {
            fewest = Math.min(fewest, now);
        }
        if (state == State.SHORT && missing.size() < MOST_MISSING) {
            rooms.missing(want).stream()
                    .limit(MOST_MISSING)
                    .forEach(each -> missing.putIfAbsent(each, Instant.ofEpochSecond(at)));
        }
    }

    private void turn(State next, long at) {
        if (state == State.MET) {
            gapSince = at;
            after = closed;
        } else {
            endPart(at);
        }
        if (next == State.MET) {
            endGap(at);
        }
        state = next;
        since = at;
        fewest = now;
    }

    private void endPart(long at) {
        List<Missing> who = missing.entrySet().stream()
                .map(each -> new Missing(each.getKey(), each.getValue()))
                .toList();
        missing.clear();
        if (at > since) {
            parts.add(new Part(Instant.ofEpochSecond(since), Instant.ofEpochSecond(at), fewest, who));
        }
    }

    private void endGap(long at) {
        if (!parts.isEmpty()) {
            Optional<Calendar> until = wanted ? opened : Optional.empty();
            gaps.add(new Gap(Instant.ofEpochSecond(gapSince), Instant.ofEpochSecond(at), parts, after, until));
        }
        parts.clear();
    }

    Covered end(long at) {
        count(at);
        if (state != State.MET) {
            wanted = false;
            turn(State.MET, at);
        }
        return new Covered(want, gaps, heat);
    }
}
