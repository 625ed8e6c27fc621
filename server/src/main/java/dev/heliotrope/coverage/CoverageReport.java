package dev.heliotrope.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Everything that was found out about some time to come. */
public record CoverageReport(Instant from, Instant to, ZoneId zone, List<Covered> covered) {
    private static final double WEEK = Duration.ofDays(7).toSeconds();

    public CoverageReport {
        covered = List.copyOf(covered);
    }

    public static CoverageReport of(List<Want> wants, Instant from, Instant to, ZoneId zone) {
        return new CoverageReport(from, to, zone, Coverage.of(wants, from, to, zone));
    }

    public double weeks() {
        return Duration.between(from, to).toSeconds() / WEEK;
    }

    public List<Covered> promises() {
        return covered.stream().filter(each -> each.want().isPromise()).toList();
    }

    public List<Covered> others() {
        return covered.stream().filter(each -> !each.want().isPromise()).toList();
    }

    public boolean isPromiseBroken() {
        return promises().stream().anyMatch(each -> !each.gaps().isEmpty());
    }

    public Folding folding() {
        return new Folding(from, to, zone);
    }

    public String picture() {
        return HeatPicture.of(covered, weeks());
    }
}
