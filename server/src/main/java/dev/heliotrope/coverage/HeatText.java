package dev.heliotrope.coverage;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A heat map for a terminal: a line a day, a character an hour. */
public final class HeatText {
    public static final String LEGEND =
            "█ always met  ▓ most weeks  ▒ some weeks  ░ few weeks  · never  (blank: nothing wanted)";

    private HeatText() {}

    public static List<String> lines(HeatMap heat) {
        List<String> lines = new ArrayList<>(List.of("     0     6     12    18"));
        for (DayOfWeek day : DayOfWeek.values()) {
            StringBuilder line = new StringBuilder(
                    day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT));
            line.append("  ");
            for (int hour = 0; hour < HeatMap.HOURS; hour++) {
                line.append(heat.isWanted(day, hour) ? glyph(heat.met(day, hour)) : ' ');
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static char glyph(double met) {
        if (met >= 1) {
            return '█';
        }
        if (met >= 0.75) {
            return '▓';
        }
        if (met >= 0.25) {
            return '▒';
        }
        return met > 0 ? '░' : '·';
    }
}
