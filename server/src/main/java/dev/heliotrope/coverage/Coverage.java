package dev.heliotrope.coverage;

import dev.heliotrope.hours.Calendar;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up who is on shift, by going once through all openings and closings in order of time. Each calendar is worked out
 * once however many people keep it and wants it counts for, so the time taken grows with the calendars and not with people or
 * hours.
 */
public final class Coverage {
    /** One calendar among all: whether it is open now, and for which wants it counts. */
    private static final class Room {
        private final Calendar calendar;
        private Watch[] watches = new Watch[4];
        private int[] people = new int[4];
        private int size;
        private boolean open;
        private boolean usuallyOpen;

        private Room(Calendar calendar) {
            this.calendar = calendar;
        }

        private void countsFor(Watch watch, int persons) {
            if (size == watches.length) {
                watches = Arrays.copyOf(watches, size * 2);
                people = Arrays.copyOf(people, size * 2);
            }
            watches[size] = watch;
            people[size++] = persons;
        }

        private void is(int kind, boolean opens) {
            if (kind == Edges.USUAL) {
                usuallyOpen = opens;
            } else {
                open = opens;
            }
            for (int i = 0; i < size; i++) {
                watches[i].change(kind, opens, people[i], calendar);
            }
        }
    }

    private final IdentityHashMap<Calendar, Room> byCalendar = new IdentityHashMap<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Watch> watches = new ArrayList<>();
    private final Edges edges;
    private final HourTable hours;
    private final Instant from;

    private Coverage(Instant from, Instant to, ZoneId zone) {
        this.from = from;
        this.edges = new Edges(from, to);
        this.hours = HourTable.of(from, to, zone);
    }

    /**
     * What becomes of each want, in their order.
     *
     * @param from and {@code to}, excluded, are cut to seconds
     * @param zone by whose clock the hours of the week are told
     */
    public static List<Covered> of(List<Want> wants, Instant from, Instant to, ZoneId zone) {
        Instant first = from.truncatedTo(ChronoUnit.SECONDS);
        Instant last = to.truncatedTo(ChronoUnit.SECONDS);
        Coverage coverage = new Coverage(first, last, zone);
        wants.forEach(coverage::watch);
        coverage.addEdges(first, last);
        coverage.sweep();
        return coverage.watches.stream()
                .map(watch -> watch.end(last.getEpochSecond()))
                .toList();
    }

    private void watch(Want want) {
        Watch watch = new Watch(want, this::missing, hours, from.getEpochSecond());
        watches.add(watch);
        for (Want.Crew crew : want.crew()) {
            Room room = byCalendar.computeIfAbsent(crew.hours(), this::room);
            room.countsFor(watch, crew.people());
        }
    }

    private Room room(Calendar calendar) {
        Room room = new Room(calendar);
        rooms.add(room);
        return room;
    }

    private void addEdges(Instant first, Instant last) {
        List<Shifts> asIs = Shifts.of(rooms.stream().map(room -> room.calendar).toList(), first, last);
        for (int i = 0; i < rooms.size(); i++) {
            edges.add(i, Edges.AS_IS, asIs.get(i));
        }
        addUsual(first, last);
        for (int i = 0; i < watches.size(); i++) {
            int whose = i;
            watches.get(i).during().ifPresent(hours -> Shifts.of(List.of(hours), first, last)
                    .forEach(shifts -> edges.add(whose, Edges.DURING, shifts)));
        }
    }

    /** Many who keep hours of their own usually keep the same; these are worked out once. */
    private void addUsual(Instant first, Instant last) {
        Map<Calendar, List<Integer>> equal = new LinkedHashMap<>();
        for (int i = 0; i < rooms.size(); i++) {
            equal.computeIfAbsent(rooms.get(i).calendar.usual(), one -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> whose = List.copyOf(equal.values());
        List<Shifts> usual = Shifts.of(equal.keySet(), first, last);
        for (int i = 0; i < usual.size(); i++) {
            Shifts shifts = usual.get(i);
            whose.get(i).forEach(room -> edges.add(room, Edges.USUAL, shifts));
        }
    }

    private List<Calendar> missing(Want want) {
        return want.crew().stream()
                .map(crew -> byCalendar.get(crew.hours()))
                .filter(room -> room.usuallyOpen && !room.open)
                .map(room -> room.calendar)
                .toList();
    }

    private void sweep() {
        List<Watch> touched = new ArrayList<>();
        watches.forEach(watch -> touch(watch, from.getEpochSecond(), touched));
        long now = from.getEpochSecond();
        for (long edge : edges.sorted().toArray()) {
            long at = edges.time(edge);
            if (at > now) {
                settle(touched, now);
                now = at;
            }
            apply(edge, at, touched);
        }
        settle(touched, now);
    }

    /** Before something changes for it; many things may at one instant. */
    private static void touch(Watch watch, long at, List<Watch> touched) {
        if (watch.touched(at)) {
            touched.add(watch);
        }
    }

    private static void settle(List<Watch> touched, long at) {
        touched.forEach(watch -> watch.settle(at));
        touched.clear();
    }

    private void apply(long edge, long at, List<Watch> touched) {
        if (Edges.kind(edge) == Edges.DURING) {
            Watch watch = watches.get(Edges.whose(edge));
            touch(watch, at, touched);
            watch.during(Edges.opens(edge));
            return;
        }
        Room room = rooms.get(Edges.whose(edge));
        for (int i = 0; i < room.size; i++) {
            touch(room.watches[i], at, touched);
        }
        room.is(Edges.kind(edge), Edges.opens(edge));
    }
}
