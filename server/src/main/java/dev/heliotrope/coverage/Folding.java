package dev.heliotrope.coverage;

import dev.heliotrope.coverage.ExceptionalGap.Ending;
import dev.heliotrope.coverage.Gap.Part;
import dev.heliotrope.hours.Calendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Folds the gaps of one want: what repeats by the clock of a zone becomes one line. */
public final class Folding {
    /** A gap's begin and end on the clock. */
    private record Slot(DayOfWeek day, LocalTime from, LocalTime to, int later) {}

    /** How slots must be alike to become one line: all but the day. {@code weeks} without those that are cut off. */
    private record Alike(
            LocalTime from, LocalTime to, int later, int fewest, String after, String until, BitSet weeks) {}

    /** What is known of a slot: in which weeks it is there, and how it looks in the first of them. */
    private static final class Found {
        private final BitSet weeks = new BitSet();
        private int fewest = Integer.MAX_VALUE;
        private boolean within;
        private Optional<Calendar> after = Optional.empty();
        private Optional<Calendar> until = Optional.empty();
    }

    /** So many are asked why they are missing, which takes longer than to find out that they are; more nobody reads. */
    private static final int MOST_ASKED = 60;

    private final Instant from;
    private final Instant to;
    private final ZoneId zone;
    private final LocalDate firstMonday;
    private final int weeks;
    /** The first and the last week that are looked at from Monday to Sunday. */
    private final int firstWhole;

    private final int lastWhole;

    /**
     * For gaps that were found by looking at these times.
     *
     * @param zone by whose clock gaps are alike
     */
    public Folding(Instant from, Instant to, ZoneId zone) {
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.firstMonday = monday(LocalDate.ofInstant(from, zone));
        this.weeks =
                (int) ChronoUnit.WEEKS.between(firstMonday, monday(LocalDate.ofInstant(to.minusNanos(1), zone))) + 1;
        this.firstWhole = firstMonday.atStartOfDay(zone).toInstant().isBefore(from) ? 1 : 0;
        boolean cut =
                firstMonday.plusWeeks(weeks).atStartOfDay(zone).toInstant().isAfter(to);
        this.lastWhole = cut ? weeks - 2 : weeks - 1;
    }

    private static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().getValue() - 1L);
    }

    public Folded fold(Covered covered) {
        Set<ZoneId> zones = covered.want().crew().stream()
                .map(crew -> crew.hours().zone())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        zones.add(zone);
        return new Folded(
                weekly(covered.gaps(), new ClockChanges(zones, from, to)),
                folded(covered.gaps().stream()
                        .flatMap(gap -> exception(gap).stream())
                        .toList()));
    }

    private static Optional<ExceptionalGap> exception(Gap gap) {
        List<Part> parts = gap.parts().stream().filter(Part::isException).toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Cause> causes = new LinkedHashMap<>();
        parts.stream()
                .flatMap(part -> part.missing().stream())
                .limit(MOST_ASKED)
                .map(Cause::of)
                .forEach(each -> causes.putIfAbsent(each.zone() + each.what(), each));
        return Optional.of(new ExceptionalGap(
                parts.getFirst().from(),
                parts.getLast().to(),
                parts.stream().mapToInt(Part::fewest).min().orElse(0),
                List.copyOf(causes.values()),
                gap.until().map(opens -> new Ending(opens, gap.to())),
                List.of()));
    }

    private List<ExceptionalGap> folded(List<ExceptionalGap> all) {
        Map<List<Object>, List<ExceptionalGap>> alike = new LinkedHashMap<>();
        all.forEach(gap ->
                alike.computeIfAbsent(likeness(gap), first -> new ArrayList<>()).add(gap));
        return alike.values().stream().map(Folding::once).toList();
    }

    private List<Object> likeness(ExceptionalGap gap) {
        return List.of(
                LocalTime.ofInstant(gap.from(), zone),
                Duration.between(gap.from(), gap.to()),
                gap.fewest(),
                gap.causes().stream().map(Cause::whatOnAnyDay).toList());
    }

    private static ExceptionalGap once(List<ExceptionalGap> alike) {
        ExceptionalGap first = alike.getFirst();
        List<Instant> again = alike.stream().skip(1).map(ExceptionalGap::from).toList();
        return new ExceptionalGap(first.from(), first.to(), first.fewest(), first.causes(), first.ending(), again);
    }

    private List<WeeklyGap> weekly(List<Gap> gaps, ClockChanges changes) {
        Map<Slot, Found> slots = new LinkedHashMap<>();
        gaps.forEach(gap -> gap.parts().stream()
                .filter(part -> !part.isException())
                .filter(part -> !isCut(part))
                .forEach(part -> note(slots, gap, part)));
        gaps.stream()
                .flatMap(gap -> gap.parts().stream()
                        .filter(part -> !part.isException() && isCut(part))
                        .map(part -> Map.entry(gap, part)))
                .filter(cut -> !isKnown(slots, cut.getValue()))
                .toList()
                .forEach(cut -> note(slots, cut.getKey(), cut.getValue()));
        return joined(slots).entrySet().stream()
                .map(alike -> line(alike.getKey(), alike.getValue(), slots, changes))
                .sorted(Comparator.comparing((WeeklyGap gap) -> gap.days().first())
                        .thenComparing(WeeklyGap::from))
                .toList();
    }

    private boolean isCut(Part part) {
        return part.from().equals(from) || part.to().equals(to);
    }

    /** One that is cut off at the begin or the end of what was looked at belongs to the slot whose other edge it has. */
    private boolean isKnown(Map<Slot, Found> slots, Part cut) {
        Slot seen = slot(cut);
        DayOfWeek seenEnd = seen.day().plus(seen.later());
        return slots.keySet().stream()
                .anyMatch(slot -> cut.from().equals(from)
                        ? slot.to().equals(seen.to()) && slot.day().plus(slot.later()) == seenEnd
                        : slot.from().equals(seen.from()) && slot.day() == seen.day());
    }

    private Slot slot(Part part) {
        ZonedDateTime begin = part.from().atZone(zone);
        ZonedDateTime end = part.to().atZone(zone);
        int later = (int) ChronoUnit.DAYS.between(begin.toLocalDate(), end.toLocalDate());
        return new Slot(begin.getDayOfWeek(), begin.toLocalTime(), end.toLocalTime(), later);
    }

    private void note(Map<Slot, Found> slots, Gap gap, Part part) {
        Found found = slots.computeIfAbsent(slot(part), first -> new Found());
        found.weeks.set((int) ChronoUnit.WEEKS.between(firstMonday, LocalDate.ofInstant(part.from(), zone)));
        found.fewest = Math.min(found.fewest, part.fewest());
        found.within |= gap.parts().size() > 1;
        if (part.from().equals(gap.from())) {
            found.after = found.after.or(gap::after);
        }
        if (part.to().equals(gap.to())) {
            found.until = found.until.or(gap::until);
        }
    }

    private Map<Alike, List<Slot>> joined(Map<Slot, Found> slots) {
        Map<Alike, List<Slot>> joined = new LinkedHashMap<>();
        slots.forEach((slot, found) -> {
            Alike alike = new Alike(
                    slot.from(),
                    slot.to(),
                    slot.later(),
                    found.fewest,
                    found.after.map(Calendar::name).orElse(""),
                    found.until.map(Calendar::name).orElse(""),
                    whole(found.weeks));
            joined.computeIfAbsent(alike, first -> new ArrayList<>()).add(slot);
        });
        return joined;
    }

    /** Weeks that are in part outside of what was looked at tell nothing; unless there are no others. */
    private BitSet whole(BitSet all) {
        BitSet whole = (BitSet) all.clone();
        whole.clear(0, firstWhole);
        whole.clear(lastWhole + 1, weeks);
        return whole.isEmpty() ? all : whole;
    }

    private WeeklyGap line(Alike alike, List<Slot> slots, Map<Slot, Found> all, ClockChanges changes) {
        List<Found> found =
                slots.stream().map(slot -> all.getOrDefault(slot, new Found())).toList();
        TreeSet<DayOfWeek> days = slots.stream().map(Slot::day).collect(Collectors.toCollection(TreeSet::new));
        int possible = Math.max(1, lastWhole - firstWhole + 1);
        return new WeeklyGap(
                days,
                alike.from(),
                alike.to(),
                alike.later(),
                alike.fewest(),
                found.getFirst().within,
                found.getFirst().after,
                found.getFirst().until,
                Math.min(alike.weeks().cardinality(), possible),
                possible,
                runs(found, days, changes));
    }

    private List<WeeklyGap.Run> runs(List<Found> found, SortedSet<DayOfWeek> days, ClockChanges changes) {
        BitSet any = new BitSet();
        found.forEach(each -> any.or(each.weeks));
        List<WeeklyGap.Run> runs = new ArrayList<>();
        for (int begin = any.nextSetBit(0); begin >= 0; begin = any.nextSetBit(any.nextClearBit(begin))) {
            int end = any.nextClearBit(begin) - 1;
            LocalDate first = date(begin, days.first());
            LocalDate last = date(end, days.last());
            runs.add(new WeeklyGap.Run(
                    first,
                    last,
                    begin <= firstWhole ? List.of() : changes.before(first),
                    end >= lastWhole ? List.of() : changes.after(last)));
        }
        return runs;
    }

    private LocalDate date(int week, DayOfWeek day) {
        return firstMonday.plusWeeks(week).plusDays(day.getValue() - 1L);
    }
}
