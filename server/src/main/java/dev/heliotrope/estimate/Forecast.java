package dev.heliotrope.estimate;

/**
 * What is expected before anything was learnt of how right that is: so many seconds on average, after so many agents have become free.
 * If agents became free at random, the wait would be gamma distributed with that shape.
 */
record Forecast(double seconds, double shape) {
    /** A few seconds more or less are of no matter, however short the wait. */
    private static final double GRACE = 3;

    /**
     * How far off a wait is, in standard deviations of what chance alone makes; about normal if the forecast is right. By the cube
     * root, after Wilson and Hilferty, which makes a gamma distribution nearly normal.
     */
    double surprise(double waited) {
        return (Math.cbrt((waited + GRACE) / (seconds + GRACE)) - centre()) * 3 * Math.sqrt(shape);
    }

    /** The wait that would be such a surprise. */
    double seconds(double surprise) {
        double root = Math.max(0, centre() + surprise / (3 * Math.sqrt(shape)));
        return Math.max(0, root * root * root * (seconds + GRACE) - GRACE);
    }

    private double centre() {
        return 1 - 1 / (9 * shape);
    }
}
