package dev.heliotrope.coverage;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The hours of a stretch of time as a clock shows them: where each begins, and which hour of the week it is. */
final class HourTable {
    private final long[] begins;
    private final int[] cells;

    private HourTable(long[] begins, int[] cells) {
        this.begins = begins;
        this.cells = cells;
    }

    /** Instants are cut to seconds. A clock change within an hour goes unseen: the hour counts as what it began as. */
    static HourTable of(Instant from, Instant to, ZoneId zone) {
        Instant first = from.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
        int hours = (int) ChronoUnit.HOURS.between(first, to) + 2;
        long[] begins = new long[hours];
        int[] cells = new int[hours];
        for (int i = 0; i < hours; i++) {
            ZonedDateTime hour = first.plus(i, ChronoUnit.HOURS).atZone(zone);
            begins[i] = hour.toEpochSecond();
            cells[i] = (hour.getDayOfWeek().getValue() - 1) * HeatMap.HOURS + hour.getHour();
        }
        return new HourTable(begins, cells);
    }

    /** Where to look next: from one call to the next, time only goes on. */
    final class Cursor {
        private int hour;

        void add(HeatMap heat, long from, long to, int people, boolean wanted, boolean gap) {
            long at = from;
            while (at < to) {
                while (begins[hour + 1] <= at) {
                    hour++;
                }
                long end = Math.min(to, begins[hour + 1]);
                heat.add(cells[hour], end - at, people, wanted, gap);
                at = end;
            }
        }
    }
}
