package dev.heliotrope.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A place while something closes it at once, which wins over everything. */
record InEmergency(Calendar otherwise, List<Emergency> emergencies) implements Calendar {
    @Override
    public String name() {
        return otherwise.name();
    }

    @Override
    public ZoneId zone() {
        return otherwise.zone();
    }

    @Override
    public Calendar usual() {
        return otherwise.usual();
    }

    @Override
    public Opening at(Instant at) {
        return emergencies.stream()
                .filter(emergency -> emergency.isOn(at))
                .findFirst()
                .map(emergency ->
                        new Opening(Opening.Rule.EMERGENCY, name() + " is closed, emergency: " + emergency.why()))
                .orElseGet(() -> otherwise.at(at));
    }

    boolean isWhatCloses(Instant at) {
        return at(at).rule() == Opening.Rule.EMERGENCY && otherwise.at(at).isOpen();
    }

    @Override
    public Optional<Instant> nextChange(Instant at) {
        return Changes.next(this, at, from -> first(from, otherwise.nextChange(from)));
    }

    @Override
    public Optional<Instant> nextTurn(Instant at) {
        return first(at, otherwise.nextTurn(at));
    }

    private Optional<Instant> first(Instant at, Optional<Instant> usually) {
        return Stream.concat(usually.stream(), edges().filter(edge -> edge.isAfter(at)))
                .min(Instant::compareTo);
    }

    private Stream<Instant> edges() {
        return emergencies.stream()
                .flatMap(emergency -> Stream.concat(Stream.of(emergency.since()), emergency.until().stream()));
    }
}
