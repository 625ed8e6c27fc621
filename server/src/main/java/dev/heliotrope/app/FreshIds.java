package dev.heliotrope.app;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Ids never given before: 96 random bits for this run of the server, and a count. A random UUID for each would take a tenth
 * of what a call costs besides its system calls; these also lie beside each other in an index.
 */
final class FreshIds implements Supplier<String> {
    private static final int RANDOM_BYTES = 12;

    private final String run;
    private final AtomicLong count = new AtomicLong();

    FreshIds() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        run = HexFormat.of().formatHex(random) + "-";
    }

    @Override
    public String get() {
        return run + Long.toHexString(count.incrementAndGet());
    }

    /** For the hash of a PIN. */
    static byte[] salt() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return salt;
    }
}
