package dev.heliotrope.asterisk.agi;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what was refused, and logs each kind at most once a minute: a flood of bad peers must not flood the log. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(AgiServer.class);
    private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Map<Refusal, Tally> tallies = new EnumMap<>(Refusal.class);

    Refusals() {
        for (Refusal kind : Refusal.values()) {
            tallies.put(kind, new Tally());
        }
    }

    void count(Refusal kind, Object peer) {
        tallies.getOrDefault(kind, new Tally()).add(kind, peer);
    }

    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        tallies.forEach((kind, tally) -> counts.put(kind.name(), tally.total()));
        return counts;
    }

    private static final class Tally {
        private long total;
        private long told;
        private long toldAt;

        private synchronized long total() {
            return total;
        }

        private synchronized void add(Refusal kind, Object peer) {
            total++;
            long now = System.nanoTime();
            if (told == 0 || now - toldAt >= QUIET_NANOS) {
                LOG.warn(
                        "Refused a FastAGI connection of {}: {} ({} of this kind since last told)",
                        peer,
                        kind,
                        total - told);
                told = total;
                toldAt = now;
            }
        }
    }
}
