package dev.heliotrope.estimate;

/** Of the latest values; each weighs less as more come after it. */
final class Average {
    private final double span;
    private double sum;
    private double weight;

    /** @param span so many of the latest values make up most of it */
    Average(double span) {
        this.span = span;
    }

    void add(double value) {
        sum = sum * (1 - 1 / span) + value;
        weight = weight * (1 - 1 / span) + 1;
    }

    /** While there are few values the other one counts as {@code worth} of them. */
    double or(double other, double worth) {
        return (sum + other * worth) / (weight + worth);
    }
}
