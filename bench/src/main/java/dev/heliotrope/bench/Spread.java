package dev.heliotrope.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Several measurements of one thing. */
record Spread(double least, double lower, double median, double upper, double most) {
    static Spread of(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        int quarter = sorted.length / 4;
        int last = sorted.length - 1;
        return new Spread(sorted[0], sorted[quarter], median, sorted[last - quarter], sorted[last]);
    }

    String text(String format) {
        String pattern = format + " (" + format + " - " + format + ")";
        return String.format(Locale.ROOT, pattern, median, least, most);
    }

    /** The median and between what half of them lie: what one disturbed round says is left out. */
    String half(String format) {
        String pattern = format + " (" + format + " - " + format + ")";
        return String.format(Locale.ROOT, pattern, median, lower, upper);
    }
}
