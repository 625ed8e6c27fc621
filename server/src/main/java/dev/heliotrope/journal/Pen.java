package dev.heliotrope.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Begins a new day, by UTC, with all that is known, so that each file can be replayed alone; and so it does once there is room
 * again after lines were lost. On the distributor's thread.
 */
final class Pen {
    private final JournalWriter writer;
    private final Function<Instant, Entry> opening;
    private Instant last = Instant.MIN;
    private Instant midnight = Instant.MIN;
    private LocalDate day = LocalDate.MIN;
    private long lost;

    Pen(JournalWriter writer, Function<Instant, Entry> opening) {
        this.writer = writer;
        this.opening = opening;
    }

    /** The instant of what was told last. */
    Instant last() {
        return last;
    }

    void begin(Entry opened) {
        last = opened.at();
        turnPage();
        put(opened);
    }

    void told(Entry entry) {
        Instant before = last;
        last = entry.at().isAfter(last) ? entry.at() : last;
        boolean newDay = !last.isBefore(midnight);
        if (newDay) {
            turnPage();
        }
        if (lost > 0 && writer.put(day, new Entry.Lost(before, lost))) {
            lost = 0;
            put(opening.apply(before));
        } else if (newDay && lost == 0) {
            put(opening.apply(before));
        }
        put(entry);
    }

    void decided(Entry entry) {
        put(entry);
    }

    private void turnPage() {
        day = LocalDate.ofInstant(last, ZoneOffset.UTC);
        midnight = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Once a line is lost, none is written until all that is known can be told again. */
    private void put(Entry entry) {
        if (lost > 0 || !writer.put(day, entry)) {
            lost++;
        }
    }
}
