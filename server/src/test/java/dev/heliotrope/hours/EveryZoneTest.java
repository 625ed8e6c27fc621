package dev.heliotrope.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Where spans begin and end, in every zone of tzdata and around every clock change from 2020 to 2040, against a watcher who
 * knows no gaps and overlaps: minute after minute it adds the offset of that instant and looks at what the clock shows.
 */
class EveryZoneTest {
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2041-01-01T00:00:00Z");
    /** No gap and no overlap is longer; Antarctica's stations go by three hours. */
    private static final int MINUTES = 7 * 60;

    private static final int[] AROUND = {
        -181, -180, -90, -61, -60, -59, -31, -30, -15, -1, 0, 1, 15, 29, 30, 45, 59, 60, 61, 90
    };

    @Test
    void spansAreAsAWatcherSees() {
        int changes = 0;
        List<String> wrong = new ArrayList<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition change = zone.getRules().nextTransition(FIRST);
            while (change != null && change.getInstant().isBefore(LAST)) {
                watch(zone, change, wrong);
                changes++;
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(changes).isGreaterThan(5_000);
    }

    /** As a timeline goes: day after day with one clock, which remembers how long nothing changes. */
    @Test
    void theQuickWayComesToTheSame() {
        List<Span> spans = List.of(
                Span.WHOLE_DAY,
                new Span(LocalTime.of(2, 30), LocalTime.of(3, 15, 30, 5)),
                new Span(LocalTime.of(22, 0), LocalTime.of(3, 0)),
                new Span(LocalTime.of(23, 59), LocalTime.of(23, 58)));
        List<String> wrong = new ArrayList<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            WallClock clock = new WallClock(zone);
            ZoneOffsetTransition change = zone.getRules().nextTransition(FIRST);
            while (change != null && change.getInstant().isBefore(LAST)) {
                LocalDate day = change.getDateTimeBefore().toLocalDate();
                for (int days = -6; days <= 6; days++) {
                    quick(clock, zone, day.plusDays(days), spans, wrong);
                }
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void quick(WallClock clock, ZoneId zone, LocalDate day, List<Span> spans, List<String> wrong) {
        boolean same = clock.midnight(day).equals(day.atStartOfDay(zone).toInstant())
                && spans.stream()
                        .allMatch(span -> clock.begin(span, day).equals(span.begin(day, zone))
                                && clock.end(span, day).equals(span.end(day, zone)));
        if (!same) {
            wrong.add(zone + " " + day);
        }
    }

    private static void watch(ZoneId zone, ZoneOffsetTransition change, List<String> wrong) {
        long first = change.toEpochSecond() / 60 - MINUTES;
        long[] latest = new long[2 * MINUTES];
        for (int i = 0; i < latest.length; i++) {
            long minute = first + i;
            latest[i] = minute
                    + zone.getRules()
                                    .getOffset(Instant.ofEpochSecond(minute * 60))
                                    .getTotalSeconds()
                            / 60;
        }
        long[] earliest = latest.clone();
        for (int i = 1; i < latest.length; i++) {
            int j = latest.length - 1 - i;
            latest[i] = Math.max(latest[i], latest[i - 1]);
            earliest[j] = Math.min(earliest[j], earliest[j + 1]);
        }
        for (int minutes : AROUND) {
            edge(zone, change.getDateTimeBefore().plusMinutes(minutes), first, latest, earliest, wrong);
            edge(zone, change.getDateTimeAfter().plusMinutes(minutes), first, latest, earliest, wrong);
        }
    }

    private static void edge(
            ZoneId zone, LocalDateTime time, long first, long[] latest, long[] earliest, List<String> wrong) {
        long shown = time.toEpochSecond(ZoneOffset.UTC) / 60;
        Instant begin = minute(first + countBelow(latest, shown));
        Instant end = minute(first + countBelow(earliest, shown));
        Span from = new Span(time.toLocalTime(), LocalTime.MIDNIGHT);
        if (!from.begin(time.toLocalDate(), zone).equals(begin)) {
            wrong.add(zone + " begin " + time + ": " + from.begin(time.toLocalDate(), zone) + ", watched " + begin);
        }
        boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        Instant ends = Span.until(time.toLocalTime())
                .end(midnight ? time.toLocalDate().minusDays(1) : time.toLocalDate(), zone);
        if (!ends.equals(end)) {
            wrong.add(zone + " end " + time + ": " + ends + ", watched " + end);
        }
    }

    /** How many minutes from the first on have shown less: the index of the first that has not. */
    private static int countBelow(long[] sorted, long shown) {
        int count = 0;
        while (count < sorted.length && sorted[count] < shown) {
            count++;
        }
        return count;
    }

    private static Instant minute(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }
}
