package dev.heliotrope.routing;

import dev.heliotrope.hours.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those who work by the same hours. Without a shift they never work. */
final class Unit {
    final List<Group> groups = new ArrayList<>();
    private final @Nullable Shift shift;
    private Shift.Phase phase = Shift.Phase.OFF;

    Unit(@Nullable Shift shift) {
        this.shift = shift;
    }

    Shift.Phase phase() {
        return phase;
    }

    boolean isOpen() {
        return phase == Shift.Phase.CORE || phase == Shift.Phase.EDGE;
    }

    /** Gives when to look again, {@link Long#MAX_VALUE} for never. */
    long look(Instant now) {
        if (shift == null) {
            return Long.MAX_VALUE;
        }
        phase = shift.phase(now);
        // a calendar may change between two milliseconds: never too early
        return shift.nextPhase(now)
                .map(next -> next.plusNanos(999_999).toEpochMilli())
                .orElse(Long.MAX_VALUE);
    }
}
