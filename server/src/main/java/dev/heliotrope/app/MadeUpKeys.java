package dev.heliotrope.app;

/** Keys to stand for secret ones in a file: as many, and never the same. */
final class MadeUpKeys {
    private static final int DIGITS = 10;

    private MadeUpKeys() {}

    /** Another attempt gives other digits, so that some attempt has ones that a flow finds valid. */
    static String of(String secret, int attempt) {
        String keys = madeUp(secret, attempt);
        return keys.equals(secret) ? madeUp(secret, attempt + 1) : keys;
    }

    private static String madeUp(String secret, int attempt) {
        StringBuilder keys = new StringBuilder(secret.length());
        for (int at = 0; at < secret.length(); at++) {
            char key = secret.charAt(at);
            keys.append(Character.isDigit(key) ? Character.forDigit(digit(attempt, at), DIGITS) : key);
        }
        return keys.toString();
    }

    /** First the same digit everywhere, as readers recognise what is made up. */
    private static int digit(int attempt, int at) {
        return attempt < DIGITS ? attempt : Math.floorMod((attempt * 31 + at) * 0x9E3779B9 >>> 16, DIGITS);
    }
}
