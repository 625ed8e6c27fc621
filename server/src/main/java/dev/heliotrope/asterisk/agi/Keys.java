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
        if (keys.length() == 1 && isCallers(keys.charAt(0))) {
            return keys;
        }
        StringBuilder kept = new StringBuilder(keys.length());
        for (int at = 0; at < keys.length(); at++) {
            if (isCallers(keys.charAt(at))) {
                kept.append(keys.charAt(at));
            }
        }
        return kept.length() == keys.length() ? keys : kept.toString();
    }
}
