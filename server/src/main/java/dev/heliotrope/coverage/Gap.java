package dev.heliotrope.coverage;

import dev.heliotrope.hours.Calendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A time throughout which fewer are on shift than are wanted, {@code to} excluded.
 *
 * @param parts without a gap between them
 * @param after whose closing began it; empty at the begin of what is looked at, or of the hours in which it matters
 * @param until whose opening ends it; empty at the end
 */
public record Gap(Instant from, Instant to, List<Part> parts, Optional<Calendar> after, Optional<Calendar> until) {
    /**
     * Part of a gap.
     *
     * @param fewest on shift in it
     * @param missing who would usually be on shift, if it is an exception; empty if it is so in the usual week
     */
    public record Part(Instant from, Instant to, int fewest, List<Missing> missing) {
        public Part {
            missing = List.copyOf(missing);
        }

        public boolean isException() {
            return !missing.isEmpty();
        }
    }

    /** These hours would usually be kept at that instant, and are not. */
    public record Missing(Calendar hours, Instant at) {
        public String why() {
            return hours.at(at).why();
        }
    }

    public Gap {
        parts = List.copyOf(parts);
    }

    public int fewest() {
        return parts.stream().mapToInt(Part::fewest).min().orElse(0);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
