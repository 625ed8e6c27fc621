package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.hours.Emergencies;
import dev.heliotrope.hours.Emergency;
import dev.heliotrope.storage.SwitchTurns;
import dev.heliotrope.storage.SwitchTurns.Turn;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the switches stand, for all calls and at once; kept over restarts, with who turned which when. */
final class Switches {
    private static final Logger LOG = LoggerFactory.getLogger(Switches.class);

    private final SwitchTurns kept;
    private final InstantSource clock;
    private final Map<String, Turn> standing = new ConcurrentHashMap<>();

    /** Blocks. */
    Switches(SwitchTurns kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
        standing.putAll(kept.standing());
    }

    boolean isOn(String name) {
        Turn last = standing.get(name);
        return last != null && last.on();
    }

    Map<String, Turn> standing() {
        return Map.copyOf(standing);
    }

    /** Blocks until it is kept, and only then holds. */
    synchronized void turn(String name, boolean on, String by) {
        Turn turn = new Turn(name, on, clock.instant(), by);
        kept.keep(turn);
        standing.put(name, turn);
        LOG.warn("switch {} is {}, by {}", name, on ? "on" : "off", Shown.line(by));
    }

    Emergencies emergencies(Settings settings) {
        List<Emergency> inForce = settings.switches().values().stream()
                .flatMap(each -> each.closes().stream().flatMap(closed -> emergency(each.name(), closed)))
                .toList();
        return inForce.isEmpty() ? Emergencies.NONE : new Emergencies(inForce);
    }

    private Stream<Emergency> emergency(String name, Set<String> closed) {
        Turn last = standing.get(name);
        return last == null || !last.on() ? Stream.empty() : Stream.of(emergency(last, closed));
    }

    private static Emergency emergency(Turn turn, Set<String> calendars) {
        return new Emergency(
                turn.name(),
                calendars,
                turn.at(),
                Optional.empty(),
                "switch " + turn.name() + " is on, by " + turn.by());
    }
}
