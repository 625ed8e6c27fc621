package dev.heliotrope.call;

/** Digits that are spoken one by one, such as an order's number, and not as one number. */
public record Digits(String text) {
    @Override
    public String toString() {
        return text;
    }
}
