package dev.heliotrope.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Open while any of several places is: a line that follows the sun. Closed for a holiday only where one of them has it and
 * none of the others would be open anyway.
 *
 * @param zone in which callers are told when it opens
 */
public record AnyOf(String name, ZoneId zone, List<Calendar> places) implements Calendar {
    /** Where one closes as the next opens, changes cancel each other out: a few a day, and this ends after a year of them. */
    private static final int MOST_CHANGES = 2_000;

    public AnyOf {
        places = List.copyOf(places);
    }

    @Override
    public Opening at(Instant at) {
        List<Opening> openings = places.stream().map(place -> place.at(at)).toList();
        return openings.stream()
                .filter(Opening::isOpen)
                .findFirst()
                .map(open -> new Opening(Opening.Rule.OPEN, name + " is open: " + open.why()))
                .orElseGet(() -> closed(openings));
    }

    private Opening closed(List<Opening> openings) {
        boolean holiday = openings.stream().anyMatch(opening -> opening.rule() == Opening.Rule.HOLIDAY);
        String why = openings.stream().map(Opening::why).collect(Collectors.joining("; "));
        return new Opening(holiday ? Opening.Rule.HOLIDAY : Opening.Rule.CLOSED, name + " is closed: " + why);
    }

    @Override
    public Optional<Instant> nextChange(Instant at) {
        boolean now = at(at).isOpen();
        Optional<Instant> change = nextOfAny(at);
        for (int i = 0;
                i < MOST_CHANGES
                        && change.filter(then -> at(then).isOpen() == now).isPresent();
                i++) {
            change = change.flatMap(this::nextOfAny);
        }
        return change.filter(then -> at(then).isOpen() != now);
    }

    private Optional<Instant> nextOfAny(Instant at) {
        return places.stream().flatMap(place -> place.nextChange(at).stream()).min(Instant::compareTo);
    }
}
