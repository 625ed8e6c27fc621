package dev.heliotrope.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was found out about some time to come.
 *
 * @param folded the gaps of each of {@code covered}, for people
 */
public record YearAhead(Instant from, Instant to, ZoneId zone, List<Covered> covered, List<Folded> folded) {
    private static final double WEEK = Duration.ofDays(7).toSeconds();

    public YearAhead {
        covered = List.copyOf(covered);
        folded = List.copyOf(folded);
    }

    public static YearAhead of(List<Want> wants, Instant from, Instant to, ZoneId zone) {
        Folding folding = new Folding(from, to, zone);
        List<Covered> covered = Coverage.of(wants, from, to, zone);
        return new YearAhead(
                from,
                to,
                zone,
                covered,
                covered.parallelStream().map(folding::fold).toList());
    }

    /** The first of the others above it with the very same gaps, which need not be told twice. */
    public Optional<Want> sameAs(Covered one) {
        return covered.stream()
                .filter(other -> !one.gaps().isEmpty() && other.times().equals(one.times()))
                .findFirst()
                .filter(first -> !first.equals(one))
                .map(Covered::want);
    }

    public double weeks() {
        return Duration.between(from, to).toSeconds() / WEEK;
    }

    public boolean isPromiseBroken() {
        return covered.stream()
                .anyMatch(each -> each.want().isPromise() && !each.gaps().isEmpty());
    }

    public String picture() {
        return HeatPicture.of(covered, weeks(), zone);
    }
}
