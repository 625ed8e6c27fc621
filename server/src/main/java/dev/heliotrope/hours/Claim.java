package dev.heliotrope.hours;

import dev.heliotrope.hours.Opening.Rule;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a rule applies from {@code from} until {@code to}, excluded. Of the claims to an instant the one of the first layer
 * wins.
 *
 * @param date that it belongs to
 * @param about the holiday's name, the {@link Ruling}, or the {@link Span}: few claims are ever put into words
 */
record Claim(Layer layer, Instant from, Instant to, LocalDate date, Object about) {
    /** In the order in which they win. */
    enum Layer {
        LEAVE(Rule.OVERRIDE_CLOSED),
        OVERTIME(Rule.OVERRIDE_OPEN),
        OVERRIDE(Rule.OVERRIDE_OPEN),
        OVERRIDDEN(Rule.OVERRIDE_CLOSED),
        HOLIDAY(Rule.HOLIDAY),
        HALF_HOLIDAY(Rule.HOLIDAY),
        BREAK(Rule.CLOSED),
        HOURS(Rule.OPEN),
        NOTHING(Rule.CLOSED);

        private final Rule rule;

        Layer(Rule rule) {
            this.rule = rule;
        }

        Rule rule() {
            return rule;
        }
    }

    String detail() {
        return layer == Layer.OVERRIDDEN && about instanceof Ruling ruling ? ruling.elsewhen() : about.toString();
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    boolean isOpen() {
        return layer == Layer.OVERTIME || layer == Layer.OVERRIDE || layer == Layer.HOURS;
    }

    /** Whether the two are one thing to people: an override of several days is, two holidays in a row are not. */
    boolean continues(Claim other) {
        return layer == other.layer && about.equals(other.about) && (layer != Layer.HOLIDAY || date.equals(other.date));
    }
}
