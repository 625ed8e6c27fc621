package dev.heliotrope.hours;

/** Whether a place is open, by which rule, and in words why: {@code "Prague: 17 Nov is a holiday, Struggle for Freedom"}. */
public record Opening(Rule rule, String why) {
    /** In the order in which they win. */
    public enum Rule {
        EMERGENCY,
        OVERRIDE_OPEN,
        OVERRIDE_CLOSED,
        HOLIDAY,
        CLOSED,
        OPEN
    }

    public boolean isOpen() {
        return rule == Rule.OPEN || rule == Rule.OVERRIDE_OPEN;
    }
}
