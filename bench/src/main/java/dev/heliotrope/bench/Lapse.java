package dev.heliotrope.bench;

/** Time gone by on this machine's clock. */
final class Lapse {
    private Lapse() {}

    /** Since {@code began}, which is of {@link System#nanoTime}. */
    static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
