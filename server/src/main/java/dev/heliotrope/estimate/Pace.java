package dev.heliotrope.estimate;

/** How fast things go in the whole house; in seconds. */
final class Pace {
    private static final double USUAL_HANDLING = 180;
    private static final double USUAL_RINGING = 5;

    private final Average handling = new Average(100);
    private final Average ringing = new Average(100);
    private final Average waits = new Average(200);
    private final Average losses = new Average(200);

    void answered(double rang) {
        ringing.add(rang);
    }

    void talked(Crew crew, double busy) {
        crew.handling.add(busy);
        handling.add(busy);
    }

    void waited(double seconds, boolean hungUp) {
        waits.add(seconds);
        losses.add(hungUp ? 1 : 0);
    }

    double ringing() {
        return ringing.or(USUAL_RINGING, 1);
    }

    /** From the offer to the end of the talk. */
    double handling(Crew crew) {
        return crew.handling.or(handling.or(USUAL_HANDLING, 2), 20);
    }

    /** How many callers hang up in a second, of each who waits. */
    double impatience() {
        return losses.or(0, 1) / Math.max(1, waits.or(60, 1));
    }
}
