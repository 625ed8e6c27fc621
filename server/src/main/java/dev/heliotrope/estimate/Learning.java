package dev.heliotrope.estimate;

import dev.heliotrope.call.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was learnt of forecasts' being wrong: for callers of a queue and language if there were enough of them, else for the queue, else for all. */
final class Learning {
    private static final int ENOUGH = 40;

    /** Forecasts at joining and later ones are wrong in different ways. */
    private record Sort(
            boolean early, @Nullable String queue, @Nullable Language language) {}

    /** Where to look, the closest first. */
    record Place(boolean early, String queue, Language language) {
        private List<Sort> sorts() {
            return List.of(new Sort(early, queue, language), new Sort(early, queue, null), new Sort(early, null, null));
        }
    }

    /** What was told, and by whose experience. */
    record Told(Surprises by, double low, double middle, double high) {}

    private final Map<Sort, Surprises> all = new HashMap<>();

    Optional<Told> told(Place place) {
        return place.sorts().stream()
                .map(this::of)
                .filter(known -> known.known() >= ENOUGH)
                .findFirst()
                .map(known -> new Told(known, known.low(), known.middle(), known.high()));
    }

    void add(Place place, double surprise, boolean answered) {
        place.sorts().forEach(sort -> of(sort).add(surprise, answered));
    }

    private Surprises of(Sort sort) {
        return all.computeIfAbsent(sort, is -> new Surprises());
    }
}
