package dev.heliotrope.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The latest surprises, and which of them to expect. Quantiles are Kaplan and Meier's: of a caller who hung up it is known only that
 * they would have waited longer. How far out the ends lie is corrected a little by each answer (adaptive conformal inference, after
 * Gibbs and Candès), so that in the long run each end is missed as often as it should be, whatever the load does. Larger
 * corrections make it worse: callers in one line are wrong together, and that is known only when they are answered.
 */
final class Surprises {
    static final double EACH_END = 0.10;
    private static final int KEPT = 1000;
    private static final double STEP = 0.005;
    private static final double LEAST = 0.005;
    private static final double MOST = 0.40;

    private record Surprise(double size, boolean answered) {}

    private final List<Surprise> latest = new ArrayList<>();
    private int next;
    private int answered;
    private int unsorted;
    private double below = EACH_END;
    private double above = EACH_END;
    private double[] sizes = {};
    /** By size, the share of callers who are answered with no greater surprise. */
    private double[] shares = {};

    int known() {
        return Math.min(answered, KEPT);
    }

    void add(double size, boolean wasAnswered) {
        Surprise surprise = new Surprise(size, wasAnswered);
        if (latest.size() < KEPT) {
            latest.add(surprise);
        } else {
            latest.set(next, surprise);
            next = (next + 1) % KEPT;
        }
        answered += wasAnswered ? 1 : 0;
        unsorted++;
    }

    /** An interval of these was told, and the wait was shorter, or longer, or neither. */
    void missed(boolean shorter, boolean longer) {
        below = within(below + STEP * (EACH_END - (shorter ? 1 : 0)));
        above = within(above + STEP * (EACH_END - (longer ? 1 : 0)));
    }

    private static double within(double share) {
        return Math.max(LEAST, Math.min(MOST, share));
    }

    double low() {
        return quantile(below);
    }

    double middle() {
        return quantile(0.5);
    }

    /** Infinite if too many hung up to tell. */
    double high() {
        return quantile(1 - above);
    }

    private double quantile(double share) {
        if (unsorted > latest.size() / 100) {
            sort();
        }
        int low = 0;
        int high = shares.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shares[middle] < share) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < sizes.length ? sizes[low] : Double.POSITIVE_INFINITY;
    }

    /** Not for each new one, which hardly changes anything in a thousand. */
    private void sort() {
        List<Surprise> sorted = new ArrayList<>(latest);
        sorted.sort(Comparator.comparingDouble(Surprise::size));
        sizes = sorted.stream().mapToDouble(Surprise::size).toArray();
        boolean[] answers = new boolean[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            answers[i] = sorted.get(i).answered();
        }
        shares = KaplanMeier.left(answers);
        for (int i = 0; i < sizes.length; i++) {
            shares[i] = 1 - shares[i];
        }
        unsorted = 0;
    }
}
