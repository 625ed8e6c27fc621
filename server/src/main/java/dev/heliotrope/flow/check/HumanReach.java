package dev.heliotrope.flow.check;

import dev.heliotrope.call.Language;
import dev.heliotrope.flow.check.WayToHuman.Ways;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long and how many keys it takes at worst from a flow's begin to a human or the line for one. The time is that of the
 * language in which it is longest. See {@link WayToHuman} for what the worst is.
 *
 * @param way the steps of the longest way, with the seconds that each takes
 * @param byKeys the steps of the way with the most keys
 */
public record HumanReach(Language language, Duration time, String way, int keys, String byKeys) {
    /** Empty if there is no human to be reached, or a caller can be kept from one for ever. */
    public static Optional<HumanReach> of(Flow flow, Known known) {
        return of(Terrain.of(flow), known);
    }

    static Optional<HumanReach> of(Terrain terrain, Known known) {
        Ways ways = Ways.of(terrain);
        return terrain.flow().languages().stream()
                .map(language -> inLanguage(ways, language, known))
                .filter(slow -> slow.way().cost().isPresent())
                .max(Comparator.comparing(slow -> slow.way().cost().orElse(0L)))
                .map(slow -> of(slow, keys(ways)));
    }

    static WayToHuman keys(Ways ways) {
        return new WayToHuman(ways, step -> 0, StepTime::keys);
    }

    private record Slow(StepTime time, Ways ways, WayToHuman way) {}

    private static Slow inLanguage(Ways ways, Language language, Known known) {
        StepTime time = new StepTime(language, known);
        return new Slow(time, ways, new WayToHuman(ways, time::of, (step, exit) -> 0));
    }

    private static HumanReach of(Slow slow, WayToHuman keys) {
        return new HumanReach(
                slow.time().language(),
                Duration.ofSeconds((slow.way().cost().orElse(0L) + 999) / 1000),
                timed(slow.way().steps(), slow.ways(), slow.time()),
                Math.toIntExact(keys.cost().orElse(0L)),
                Path.shown(keys.steps()));
    }

    private static String timed(List<String> places, Ways ways, StepTime time) {
        return Path.shown(places.stream()
                .map(name -> ways.terrain()
                        .place(name)
                        .map(place -> timed(place, time))
                        .orElse(name))
                .collect(Collectors.toList()));
    }

    private static String timed(Terrain.Place place, StepTime time) {
        Step step = place.step();
        long seconds = step.leadsToHuman() ? 0 : Math.round(time.of(step) / 1000.0);
        return place.name() + (seconds > 0 ? " (" + seconds + " s)" : "");
    }
}
