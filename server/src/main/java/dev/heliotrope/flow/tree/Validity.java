package dev.heliotrope.flow.tree;

import dev.heliotrope.flow.Expression;

/** What the digits that a caller keys in must be. */
public sealed interface Validity {
    /** A whole number within bounds, both included. */
    record NumberRange(long least, long most) implements Validity {}

    /** The last digit is right for the others, as on payment cards (ISO/IEC 7812-1, annex B). */
    record Luhn() implements Validity {}

    /** A day of the calendar, keyed in this order; kept as {@code 2026-11-05}. */
    record Day(Order order) implements Validity {}

    /** A condition that knows the digits as {@link #DIGITS}. */
    record Fitting(Expression condition) implements Validity {
        public static final String DIGITS = "digits";
    }

    /** Two digits of a year mean the one between eighty years ago and twenty years ahead. */
    enum Order {
        DDMMYYYY,
        MMDDYYYY,
        YYYYMMDD,
        DDMMYY,
        MMDDYY,
        YYMMDD;

        public int digits() {
            return name().length();
        }
    }
}
