package dev.heliotrope.estimate;

/**
 * Kaplan and Meier's share of those who are still there: of who left for another reason it is known only that they would have
 * stayed longer. (Nonparametric Estimation from Incomplete Observations, 1958.)
 */
public final class KaplanMeier {
    private KaplanMeier() {}

    /**
     * The share that is left after each.
     *
     * @param happened in order of time: whether it was what is counted, or they left for another reason
     */
    public static double[] left(boolean... happened) {
        double[] left = new double[happened.length];
        double share = 1;
        for (int i = 0; i < happened.length; i++) {
            share *= happened[i] ? 1 - 1.0 / (happened.length - i) : 1;
            left[i] = share;
        }
        return left;
    }
}
