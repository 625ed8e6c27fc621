package dev.heliotrope.coverage;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Heat maps by hour of the week as one SVG picture, one below the other. Colour says how often, the number how many. It is dark
 * where the reader's screen is.
 */
public final class HeatPicture {
    /** From never met to always, told apart by lightness as well, for those who see no red and green. */
    static final String STYLE = """
            text { fill: #1b1b1b; font: 11px sans-serif; }
            .b { fill: #ffffff; }
            .t { font-size: 14px; font-weight: bold; }
            .m { font-size: 9px; text-anchor: middle; }
            .d { text-anchor: end; }
            .s0 { fill: #8c2d04; } .s1 { fill: #d94801; } .s2 { fill: #fd8d3c; } .s3 { fill: #c7e9c0; } .s4 { fill: #238b45; }
            .n { fill: #eeeeee; }
            .i { fill: #ffffff; }
            .k { fill: #1b1b1b; }
            @media (prefers-color-scheme: dark) {
              text { fill: #e4e4e4; }
              .b { fill: #16181d; }
              .n { fill: #2b2e36; }
              .n + .k { fill: #9a9da6; }
              .i { fill: #ffffff; }
              .s3 + .k, .s2 + .k { fill: #1b1b1b; }
            }
            """;

    private static final int CELL = 26;
    private static final int LEFT = 60;
    private static final int TITLE = 44;
    private static final int BLOCK = TITLE + 7 * CELL + 18;
    private static final int WIDTH = LEFT + HeatMap.HOURS * CELL + 20;
    private static final int LEGEND = 52;
    /** Letters of a title that have room. */
    private static final int LONGEST = 78;

    private static final List<String> WORDS =
            List.of("never met", "few weeks", "some weeks", "most weeks", "always met", "not wanted");
    private static final int NOT_WANTED = 5;

    private final double weeks;
    private final StringBuilder svg = new StringBuilder();

    private HeatPicture(double weeks) {
        this.weeks = weeks;
    }

    /**
     * The picture, whole.
     *
     * @param weeks that were looked at, for the averages
     * @param zone by whose clock the hours are
     */
    public static String of(List<Covered> covered, double weeks, ZoneId zone) {
        HeatPicture picture = new HeatPicture(weeks);
        picture.open(LEGEND + covered.size() * BLOCK);
        picture.add("<style>\n%s</style>\n", STYLE);
        picture.add("<rect class=\"b\" width=\"100%%\" height=\"100%%\"/>\n");
        picture.legend(zone);
        for (int i = 0; i < covered.size(); i++) {
            picture.map(covered.get(i), LEGEND + i * BLOCK);
        }
        return picture.close();
    }

    /** What the colours mean, for such a page. */
    static String key() {
        HeatPicture picture = new HeatPicture(1);
        picture.open(34);
        picture.key(WORDS);
        return picture.close();
    }

    /** One map alone, for a page that has the style and says the rest. */
    static String within(Covered covered, double weeks) {
        HeatPicture picture = new HeatPicture(weeks);
        picture.open(TITLE + 7 * CELL - 20);
        picture.hours(covered.heat(), -20);
        return picture.close();
    }

    private void open(int height) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">\n",
                WIDTH, height, WIDTH, height);
        add("<title>Coverage by hour of the week</title>\n");
    }

    private String close() {
        return svg.append("</svg>\n").toString();
    }

    private void legend(ZoneId zone) {
        key(WORDS);
        add(
                "<text x=\"%d\" y=\"42\">Hours of the week in %s; numbers: how many are on shift, on average</text>\n",
                LEFT, Markup.escaped(zone.getId()));
    }

    private void key(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            int x = LEFT + i * 100;
            add("<rect class=\"%s\" x=\"%d\" y=\"10\" width=\"14\" height=\"14\"/>", shade(i), x);
            add("<text x=\"%d\" y=\"21\">%s</text>\n", x + 19, words.get(i));
        }
    }

    private static String shade(int word) {
        return word == NOT_WANTED ? "n" : "s" + word;
    }

    private void map(Covered covered, int top) {
        Want want = covered.want();
        add(
                "<text class=\"t\" x=\"%d\" y=\"%d\">%s</text>\n",
                LEFT,
                top + 18,
                Markup.escaped(cut("at least " + want.least() + " of " + want.people() + ": " + want.what())));
        hours(covered.heat(), top);
    }

    private static String cut(String title) {
        return title.length() <= LONGEST
                ? title
                : title.substring(0, LONGEST - 1).strip() + "…";
    }

    private void hours(HeatMap heat, int top) {
        for (int hour = 0; hour < HeatMap.HOURS; hour += 3) {
            add("<text x=\"%d\" y=\"%d\">%02d:00</text>\n", LEFT + hour * CELL, top + 36, hour);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            row(heat, day, top + TITLE + (day.getValue() - 1) * CELL);
        }
    }

    private void row(HeatMap heat, DayOfWeek day, int y) {
        add("<text class=\"d\" x=\"%d\" y=\"%d\">%s</text>\n", LEFT - 8, y + 17, name(day));
        for (int hour = 0; hour < HeatMap.HOURS; hour++) {
            cell(heat, day, hour, y);
        }
    }

    private void cell(HeatMap heat, DayOfWeek day, int hour, int y) {
        int x = LEFT + hour * CELL;
        double met = heat.met(day, hour);
        int shade = heat.isWanted(day, hour) ? shade(met) : NOT_WANTED;
        String people = people(heat.people(day, hour, weeks));
        svg.append("<rect class=\"")
                .append(shade(shade))
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y);
        svg.append("\" width=\"25\" height=\"25\"><title>").append(name(day)).append(hour < 10 ? " 0" : " ");
        svg.append(hour).append(":00: ").append(shade == NOT_WANTED ? "nothing wanted" : percent(met) + " met");
        svg.append(", ").append(people).append(" on shift on average</title></rect><text class=\"m ");
        svg.append(shade <= 1 || shade == 4 ? "i" : "k")
                .append("\" x=\"")
                .append(x + CELL / 2)
                .append("\" y=\"");
        svg.append(y + 16).append("\">").append(people).append("</text>\n");
    }

    private static int shade(double met) {
        if (met >= 1) {
            return 4;
        }
        return met >= 0.75 ? 3 : met >= 0.25 ? 2 : met > 0 ? 1 : 0;
    }

    private static String percent(double met) {
        return tenths(met * 100) + " %";
    }

    private static String people(double average) {
        double tenths = Math.round(average * 10) / 10.0;
        return tenths >= 10 || tenths == Math.rint(tenths) ? String.valueOf(Math.round(tenths)) : tenths(tenths);
    }

    /** Not by a format, which is slow to read for each of thousands of cells. */
    private static String tenths(double number) {
        long tenths = Math.round(number * 10);
        return tenths / 10 + "." + tenths % 10;
    }

    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
