package dev.heliotrope.diagnostic;

/** A value together with the place in an admin's file that it was written at. */
public record Placed<T>(T value, Position at) {
    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
