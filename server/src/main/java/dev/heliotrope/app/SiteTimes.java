package dev.heliotrope.app;

import dev.heliotrope.routing.Team;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the clocks show at the sites of the day that follows the sun. */
record SiteTimes(List<Team> sites) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm'Z'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    SiteTimes {
        sites = List.copyOf(sites);
    }

    static SiteTimes of(Map<String, Team> teams) {
        return new SiteTimes(Seam.ROUTE.stream().distinct().map(teams::get).toList());
    }

    /** {@code "Tue 24 Nov 07:00Z, 18:00 in Sydney, 08:00 in Prague, 02:00 in Toronto"}. */
    String at(Instant instant) {
        return UTC.format(instant) + ", "
                + sites.stream()
                        .map(site -> site(site, instant) + " in " + site.name())
                        .collect(Collectors.joining(", "));
    }

    static String site(Team site, Instant instant) {
        return TIME.format(instant.atZone(site.calendar().zone()));
    }
}
