package dev.heliotrope.call;

/** Digits that are for one comparison only: they are not to be logged, stored or shown. */
public record Secret(String digits) {
    @Override
    public String toString() {
        return "****";
    }
}
