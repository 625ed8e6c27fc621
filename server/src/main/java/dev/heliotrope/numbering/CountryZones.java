package dev.heliotrope.numbering;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What the clocks of a country show, where all of them show the same. */
public final class CountryZones {
    /** Crimea is Ukraine with another time, but with Russian numbers. */
    private static final Map<String, ZoneId> OF_NUMBERS = Map.of("UA", ZoneId.of("Europe/Kyiv"));

    private static final Map<String, Optional<ZoneId>> KNOWN = new ConcurrentHashMap<>();

    /** A winter and a summer when all changes of the law that the data know of have come: places that agree then are one. */
    private static final List<Instant> TO_COME =
            List.of(Instant.parse("2036-01-15T12:00:00Z"), Instant.parse("2036-07-15T12:00:00Z"));

    private CountryZones() {}

    /**
     * The zone whose clock all of a country goes by.
     *
     * @param country its ISO 3166 code; empty for one that is not known, and for one with several times such as the USA
     */
    public static Optional<ZoneId> of(String country) {
        return KNOWN.computeIfAbsent(country, CountryZones::found);
    }

    private static Optional<ZoneId> found(String country) {
        List<ZoneId> zones = new TreeSet<>(
                        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null))
                .stream()
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of)
                        .toList();
        long times = zones.stream().map(CountryZones::shown).distinct().count();
        return times == 1 ? Optional.of(zones.getFirst()) : Optional.ofNullable(OF_NUMBERS.get(country));
    }

    private static List<?> shown(ZoneId zone) {
        return TO_COME.stream().map(zone.getRules()::getOffset).toList();
    }
}
