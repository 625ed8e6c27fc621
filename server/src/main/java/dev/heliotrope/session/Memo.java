package dev.heliotrope.session;

import dev.heliotrope.flow.Checkpoint;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What outlives a server besides the flow's state: when the call arrived, whether it has come to a talk, the place in a
 * queue, and the offer that was out. Kept beside the state under names of one letter.
 */
record Memo(
        Instant arrived,
        boolean talked,
        @Nullable Place place,
        @Nullable Out out) {
    record Place(String queue, Instant joined, Map<String, Instant> excluded) {
        static Place of(WaitingCall call) {
            return new Place(call.queue().id(), call.joined(), call.excluded());
        }

        static Place taken(String queue, Instant at) {
            return new Place(queue, at, Map.of());
        }
    }

    /** An offer whose end nobody has told yet. */
    record Out(String offer, String agent) {}

    static Memo arrived(Instant at) {
        return new Memo(at, false, null, null);
    }

    Memo at(Place now, @Nullable Offer offer) {
        return new Memo(
                arrived,
                talked,
                now,
                offer == null ? null : new Out(offer.id(), offer.agent().id()));
    }

    /** The place in that queue, if it is that which we have one in. */
    @Nullable
    Place placeIn(String queue) {
        return place != null && place.queue().equals(queue) ? place : null;
    }

    /** The offer led to nothing; its agent is excluded until then, if at all. */
    Memo offerEnded(@Nullable Instant excludedUntil) {
        if (place == null || out == null || excludedUntil == null) {
            return new Memo(arrived, talked, place, null);
        }
        Map<String, Instant> more = new HashMap<>(place.excluded());
        more.put(out.agent(), excludedUntil);
        return new Memo(arrived, talked, new Place(place.queue(), place.joined(), more), null);
    }

    Memo afterTalk() {
        return new Memo(arrived, true, null, null);
    }

    Memo placeless() {
        return new Memo(arrived, talked, null, null);
    }

    Checkpoint addTo(Checkpoint state) {
        Checkpoint saved = state.with("a", millis(arrived)).with("t", talked ? "1" : "0");
        if (place != null) {
            saved = saved.with("q", place.queue())
                    .with("j", millis(place.joined()))
                    .with("e", written(place.excluded()));
        }
        return out == null ? saved : saved.with("o", out.offer()).with("g", out.agent());
    }

    /** Empty if the pairs are not of our making. */
    static Optional<Memo> from(Checkpoint saved) {
        try {
            return saved.get("a")
                    .map(arrived -> new Memo(
                            instant(arrived), saved.get("t").equals(Optional.of("1")), place(saved), out(saved)));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static @Nullable Place place(Checkpoint saved) {
        String queue = saved.get("q").orElse(null);
        return queue == null
                ? null
                : new Place(
                        queue,
                        instant(saved.get("j").orElseThrow()),
                        read(saved.get("e").orElseThrow()));
    }

    private static @Nullable Out out(Checkpoint saved) {
        String offer = saved.get("o").orElse(null);
        return offer == null ? null : new Out(offer, saved.get("g").orElseThrow());
    }

    private static String written(Map<String, Instant> excluded) {
        return excluded.entrySet().stream()
                .map(agent -> millis(agent.getValue()) + " " + agent.getKey())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Instant> read(String text) {
        Map<String, Instant> excluded = new HashMap<>();
        text.lines().forEach(line -> {
            int space = line.indexOf(' ');
            excluded.put(line.substring(space + 1), instant(line.substring(0, space)));
        });
        return excluded;
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
