package dev.heliotrope.call;

/**
 * A telephone number as it came over the wire, cleaned: digits with an optional leading plus, or nothing where the caller
 * withheld it. Nothing else of what a caller sends as a number gets past this type.
 */
public record PhoneNumber(String digits) {
    private static final int LONGEST = 20;
    public static final PhoneNumber WITHHELD = new PhoneNumber("");

    public PhoneNumber {
        int from = digits.startsWith("+") ? 1 : 0;
        boolean good = digits.length() - from <= LONGEST;
        for (int at = from; good && at < digits.length(); at++) {
            good = isDigit(digits.charAt(at));
        }
        if (!good) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /** What is left of hostile text when all but a leading plus and digits is dropped; withheld if nothing is. */
    public static PhoneNumber cleaned(String text) {
        StringBuilder kept = new StringBuilder(LONGEST);
        for (int at = 0; at < text.length() && kept.length() < LONGEST; at++) {
            char c = text.charAt(at);
            if (isDigit(c) || (c == '+' && kept.isEmpty())) {
                kept.append(c);
            }
        }
        return kept.toString().equals("+") ? WITHHELD : new PhoneNumber(kept.toString());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public boolean isWithheld() {
        return digits.isEmpty();
    }

    @Override
    public String toString() {
        return isWithheld() ? "withheld" : digits;
    }
}
