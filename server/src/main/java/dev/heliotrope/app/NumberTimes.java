package dev.heliotrope.app;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.config.DialledNumbers;
import dev.heliotrope.config.Settings;
import dev.heliotrope.numbering.Countries;
import dev.heliotrope.numbering.CountryZones;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time in which those who dial a number are told moments: that of the number's country if it has one for all, else of where
 * most of the staff are. Each call asks, and there are few numbers, so that the country of each is looked for once.
 */
record NumberTimes(DialledNumbers numbers, Countries countries, ZoneId middle, Map<PhoneNumber, ZoneId> known) {
    static NumberTimes of(Settings settings, Countries countries) {
        return new NumberTimes(settings.numbers(), countries, new Staff(settings).zone(), new ConcurrentHashMap<>());
    }

    /** What a trunk sends that is none of ours is not kept: nobody knows how much of it there is. */
    ZoneId at(PhoneNumber dialled) {
        ZoneId kept = known.get(dialled);
        if (kept != null) {
            return kept;
        }
        ZoneId found = countries.countryOf(dialled).flatMap(CountryZones::of).orElse(middle);
        if (numbers.of(dialled).isPresent()) {
            known.put(dialled, found);
        }
        return found;
    }
}
