package dev.heliotrope.coverage;

import java.time.DayOfWeek;

/** By hour of the week, over all weeks looked at: how many are on shift, and how much of the hour is a gap. */
public final class HeatMap {
    public static final int HOURS = 24;
    public static final int CELLS = 7 * HOURS;

    private final long[] personSeconds = new long[CELLS];
    private final long[] gapSeconds = new long[CELLS];
    private final long[] seconds = new long[CELLS];

    HeatMap() {}

    void add(int cell, long length, int people, boolean wanted, boolean gap) {
        personSeconds[cell] += length * people;
        seconds[cell] += wanted ? length : 0;
        gapSeconds[cell] += gap ? length : 0;
    }

    private static int cell(DayOfWeek day, int hour) {
        return (day.getValue() - 1) * HOURS + hour;
    }

    /** 0, never met, to 1, met every week; 1 as well where nothing is wanted, see {@link #isWanted}. */
    public double met(DayOfWeek day, int hour) {
        int cell = cell(day, hour);
        return seconds[cell] == 0 ? 1 : 1 - (double) gapSeconds[cell] / seconds[cell];
    }

    public boolean isWanted(DayOfWeek day, int hour) {
        return seconds[cell(day, hour)] > 0;
    }

    /** People on shift while somebody is wanted or not, on average over {@code weeks}. */
    public double people(DayOfWeek day, int hour, double weeks) {
        return personSeconds[cell(day, hour)] / 3600.0 / weeks;
    }
}
