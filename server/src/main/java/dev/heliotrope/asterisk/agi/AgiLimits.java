package dev.heliotrope.asterisk.agi;

import java.time.Duration;

/**
 * What a peer of the FastAGI server may do before it is shown the door. Asterisk's longest line is a header that carries a
 * checkpoint, about 6,100 bytes; it sends some 22 headers and our arguments at once.
 *
 * @param lineBytes longest line of a header or reply
 * @param headerLines most lines before the empty one that ends the headers
 * @param sessions most connections at a time, those not yet open included
 * @param opening longest time from connecting to the end of the headers, to a quarter of a second
 */
public record AgiLimits(int lineBytes, int headerLines, int sessions, Duration opening) {
    public static final AgiLimits STANDARD = new AgiLimits(8192, 64, 18_000, Duration.ofSeconds(5));

    public AgiLimits {
        if (lineBytes < 64 || headerLines < 1 || sessions < 1 || opening.isNegative() || opening.isZero()) {
            throw new IllegalArgumentException("limits of the FastAGI server must be positive");
        }
    }
}
