package dev.heliotrope.call;

import java.time.Duration;

/**
 * How a caller's digits are gathered: up to {@code most} of them, of which whoever asked needs {@code least}. {@code silence} is
 * how long the first may take, {@code between} how long each other. {@code typed} are digits that the caller pressed before the
 * question; they count, and are part of the answer. What is {@code secret} is neither logged nor stored nor shown.
 */
public record KeyEntry(
        int least, int most, Duration silence, Duration between, Closing closing, String typed, boolean secret) {
    /** The key with which a caller says that this was all; it is no part of the answer. */
    public enum Closing {
        SQUARE,
        STAR,
        /** Only the last digit or silence ends it. */
        NONE;

        public boolean isBy(char key) {
            return this == SQUARE && key == '#' || this == STAR && key == '*';
        }
    }

    /** Any number of digits up to that many, with as much time for each, ended by the square key. */
    public static KeyEntry upTo(int most, Duration silence) {
        return new KeyEntry(1, most, silence, silence, Closing.SQUARE, "", false);
    }

    /** The same with these digits pressed already. */
    public KeyEntry after(String pressed) {
        return new KeyEntry(least, most, silence, between, closing, pressed, secret);
    }

    @Override
    public String toString() {
        return least + " to " + most + " digits" + (secret ? ", secret" : typed.isEmpty() ? "" : " after " + typed);
    }
}
