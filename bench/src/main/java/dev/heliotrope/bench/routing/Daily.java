package dev.heliotrope.bench.routing;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Open for ten hours of each day, from an hour of its own. */
record Daily(String name, int from) implements Calendar {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long OPEN = Duration.ofHours(10).toMillis();

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    private long intoDay(Instant at) {
        return Math.floorMod(at.toEpochMilli() - Duration.ofHours(from).toMillis(), DAY);
    }

    @Override
    public Opening at(Instant at) {
        boolean open = intoDay(at) < OPEN;
        return new Opening(open ? Opening.Rule.OPEN : Opening.Rule.CLOSED, name);
    }

    @Override
    public Optional<Instant> nextChange(Instant at) {
        long into = intoDay(at);
        return Optional.of(at.plusMillis((into < OPEN ? OPEN : DAY) - into));
    }
}
