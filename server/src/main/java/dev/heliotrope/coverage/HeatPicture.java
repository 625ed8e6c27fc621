package dev.heliotrope.coverage;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/** Heat maps by hour of the week as one SVG picture, one below the other. Colour says how often, the number how many. */
public final class HeatPicture {
    private static final int CELL = 26;
    private static final int LEFT = 60;
    private static final int TITLE = 44;
    private static final int BLOCK = TITLE + 7 * CELL + 18;
    private static final int WIDTH = LEFT + HeatMap.HOURS * CELL + 20;
    private static final int LEGEND = 36;
    /** From never met to always, told apart by lightness as well, for those who see no red and green. */
    private static final List<String> COLOURS = List.of("#8c2d04", "#d94801", "#fd8d3c", "#c7e9c0", "#238b45");

    private static final List<String> WORDS = List.of("never", "few weeks", "some weeks", "most weeks", "always");

    private final double weeks;
    private final StringBuilder svg = new StringBuilder();

    private HeatPicture(double weeks) {
        this.weeks = weeks;
    }

    /**
     * The picture, whole.
     *
     * @param weeks that were looked at, for the averages
     */
    public static String of(List<Covered> covered, double weeks) {
        HeatPicture picture = new HeatPicture(weeks);
        picture.open(LEGEND + covered.size() * BLOCK);
        picture.legend();
        for (int i = 0; i < covered.size(); i++) {
            picture.map(covered.get(i), LEGEND + i * BLOCK);
        }
        return picture.svg.append("</svg>\n").toString();
    }

    private void open(int height) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"11\" role=\"img\">\n",
                WIDTH, height, WIDTH, height);
        add("<title>Coverage by hour of the week</title>\n");
        add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", WIDTH, height);
    }

    private void legend() {
        for (int i = 0; i < COLOURS.size(); i++) {
            int x = LEFT + i * 100;
            add("<rect x=\"%d\" y=\"10\" width=\"14\" height=\"14\" fill=\"%s\"/>", x, COLOURS.get(i));
            add("<text x=\"%d\" y=\"21\">%s</text>\n", x + 19, WORDS.get(i));
        }
    }

    private void map(Covered covered, int top) {
        Want want = covered.want();
        add(
                "<text x=\"%d\" y=\"%d\" font-size=\"14\" font-weight=\"bold\">%s, at least %d of %d</text>\n",
                LEFT, top + 18, Markup.escaped(want.what()), want.least(), want.people());
        for (int hour = 0; hour < HeatMap.HOURS; hour += 3) {
            add("<text x=\"%d\" y=\"%d\">%02d:00</text>\n", LEFT + hour * CELL, top + 36, hour);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            row(covered.heat(), day, top + TITLE + (day.getValue() - 1) * CELL);
        }
    }

    private void row(HeatMap heat, DayOfWeek day, int y) {
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n", LEFT - 8, y + 17, name(day));
        for (int hour = 0; hour < HeatMap.HOURS; hour++) {
            cell(heat, day, hour, y);
        }
    }

    private void cell(HeatMap heat, DayOfWeek day, int hour, int y) {
        int x = LEFT + hour * CELL;
        double met = heat.met(day, hour);
        boolean wanted = heat.isWanted(day, hour);
        String people = people(heat.people(day, hour, weeks));
        add(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"><title>%s %02d:00: %s, %s on shift on average</title></rect>",
                x,
                y,
                CELL - 1,
                CELL - 1,
                wanted ? COLOURS.get(shade(met)) : "#eeeeee",
                name(day),
                hour,
                wanted ? percent(met) + " met" : "nothing wanted",
                people);
        boolean dark = wanted && (shade(met) <= 1 || shade(met) == 4);
        add(
                "<text x=\"%d\" y=\"%d\" font-size=\"9\" text-anchor=\"middle\" fill=\"%s\">%s</text>\n",
                x + CELL / 2, y + 16, dark ? "#ffffff" : "#000000", people);
    }

    private static int shade(double met) {
        if (met >= 1) {
            return 4;
        }
        return met >= 0.75 ? 3 : met >= 0.25 ? 2 : met > 0 ? 1 : 0;
    }

    private static String percent(double met) {
        return String.format(Locale.ROOT, "%.1f %%", met * 100);
    }

    private static String people(double average) {
        double tenths = Math.round(average * 10) / 10.0;
        return tenths >= 10 || tenths == Math.rint(tenths)
                ? String.valueOf(Math.round(tenths))
                : String.format(Locale.ROOT, "%.1f", tenths);
    }

    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
