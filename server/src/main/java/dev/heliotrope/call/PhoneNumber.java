package dev.heliotrope.call;

import java.util.regex.Pattern;

/**
 * A telephone number as it came over the wire, cleaned: digits with an optional leading plus, or nothing where the caller
 * withheld it. Nothing else of what a caller sends as a number gets past this type.
 */
public record PhoneNumber(String digits) {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{0,20}");
    public static final PhoneNumber WITHHELD = new PhoneNumber("");

    public PhoneNumber {
        if (!NUMBER.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /** What is left of hostile text when all but a leading plus and digits is dropped; withheld if nothing is. */
    public static PhoneNumber cleaned(String text) {
        String kept = text.replaceAll("[^0-9+]", "").replaceAll("(?<=.)\\+", "");
        return new PhoneNumber(kept.equals("+") ? "" : kept.substring(0, Math.min(kept.length(), 20)));
    }

    public boolean isWithheld() {
        return digits.isEmpty();
    }

    @Override
    public String toString() {
        return isWithheld() ? "withheld" : digits;
    }
}
