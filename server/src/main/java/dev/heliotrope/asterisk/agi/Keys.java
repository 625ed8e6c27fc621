package dev.heliotrope.asterisk.agi;

/**
 * The sixteen keys of DTMF. A to D are on no caller's phone; D is what wakes a parked call, and may come a moment after the
 * call has been taken out of its parking place.
 */
final class Keys {
    private Keys() {}

    static boolean isDigit(char key) {
        return key >= '0' && key <= '9';
    }

    static boolean isCallers(char key) {
        return isDigit(key) || key == '*' || key == '#';
    }

    static boolean isWaking(char key) {
        return key >= 'A' && key <= 'D';
    }

    /** What of these the caller pressed. */
    static String callers(String keys) {
        StringBuilder kept = new StringBuilder(keys.length());
        keys.chars().filter(key -> isCallers((char) key)).forEach(key -> kept.append((char) key));
        return kept.toString();
    }
}
