package dev.heliotrope.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Open while any of several places is: a line that follows the sun. Closed for a holiday only where one of them has it and
 * none of the others would be open anyway, and for an emergency only where a place would be open without it.
 *
 * @param zone in which callers are told when it opens
 */
public record AnyOf(String name, ZoneId zone, List<Calendar> places) implements Calendar {
    public AnyOf {
        places = List.copyOf(places);
    }

    @Override
    public Calendar usual() {
        return new AnyOf(name, zone, places.stream().map(Calendar::usual).toList());
    }

    @Override
    public Opening at(Instant at) {
        List<Opening> openings = places.stream().map(place -> place.at(at)).toList();
        return openings.stream()
                .filter(Opening::isOpen)
                .findFirst()
                .map(open -> new Opening(Opening.Rule.OPEN, name + " is open: " + open.why()))
                .orElseGet(() -> closed(openings, at));
    }

    private Opening closed(List<Opening> openings, Instant at) {
        String why = openings.stream().map(Opening::why).collect(Collectors.joining("; "));
        return new Opening(ruleOfClosing(openings, at), name + " is closed: " + why);
    }

    private Opening.Rule ruleOfClosing(List<Opening> openings, Instant at) {
        if (places.stream().anyMatch(place -> place instanceof InEmergency struck && struck.isWhatCloses(at))) {
            return Opening.Rule.EMERGENCY;
        }
        boolean holiday = openings.stream().anyMatch(opening -> opening.rule() == Opening.Rule.HOLIDAY);
        return holiday ? Opening.Rule.HOLIDAY : Opening.Rule.CLOSED;
    }

    @Override
    public Optional<Instant> nextChange(Instant at) {
        return Changes.next(this, at, this::nextOfAny);
    }

    private Optional<Instant> nextOfAny(Instant at) {
        return places.stream().flatMap(place -> place.nextChange(at).stream()).min(Instant::compareTo);
    }

    @Override
    public Optional<Instant> nextTurn(Instant at) {
        return places.stream().flatMap(place -> place.nextTurn(at).stream()).min(Instant::compareTo);
    }
}
