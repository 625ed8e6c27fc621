package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.hours.Emergencies;
import dev.heliotrope.hours.Emergency;
import dev.heliotrope.routing.Team;
import dev.heliotrope.storage.SwitchTurns;
import dev.heliotrope.storage.SwitchTurns.Turn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the switches stand, for all calls and at once; kept over restarts, with who turned which when. */
final class Switches {
    private static final Logger LOG = LoggerFactory.getLogger(Switches.class);

    private final SwitchTurns kept;
    private final InstantSource clock;
    private final Map<String, Turn> standing = new ConcurrentHashMap<>();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicReference<@Nullable Closing> closing = new AtomicReference<>();

    /** What the teams were worked out from. */
    private record Closing(Settings settings, int turns, Map<String, Team> teams) {}

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
        turns.incrementAndGet();
        LOG.warn("switch {} is {}, by {}", name, on ? "on" : "off", Shown.line(by));
    }

    /** The settings' own where nothing is closed; else the same ones until a switch is turned, as whoever routes by them looks at that. */
    Map<String, Team> teams(Settings settings) {
        Closing known = closing.get();
        int now = turns.get();
        if (known == null || known.settings() != settings || known.turns() != now) {
            known = new Closing(settings, now, closed(settings));
            closing.set(known);
        }
        return known.teams();
    }

    private Map<String, Team> closed(Settings settings) {
        Emergencies now = emergencies(settings);
        if (now.inForce().isEmpty()) {
            return settings.teams();
        }
        Map<String, Team> closed = new HashMap<>();
        settings.teams().forEach((id, team) -> closed.put(id, team.under(now)));
        return Map.copyOf(closed);
    }

    Emergencies emergencies(Settings settings) {
        return emergencies(settings, standing);
    }

    /** What the switches close that stand so, by name. */
    static Emergencies emergencies(Settings settings, Map<String, Turn> standing) {
        List<Emergency> inForce = settings.switches().values().stream()
                .flatMap(each -> each.closes().stream().flatMap(closed -> closing(standing.get(each.name()), closed)))
                .toList();
        return inForce.isEmpty() ? Emergencies.NONE : new Emergencies(inForce);
    }

    /** What these would close if they had always been on. */
    static Emergencies closedBy(Set<String> on, Settings settings) {
        Map<String, Turn> standing = new HashMap<>();
        on.forEach(name -> standing.put(name, new Turn(name, true, Instant.EPOCH, "somebody")));
        return emergencies(settings, standing);
    }

    private static Stream<Emergency> closing(@Nullable Turn last, Set<String> closed) {
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
