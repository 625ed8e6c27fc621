package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who calls on the day that follows the sun. The numbers are of those that are kept for stories. */
final class DayCast {
    private static final String SUPPORT = "3";

    private DayCast() {}

    /** Around one seam, in the order in which they call; {@code occupied}: so many keep the next site's agents busy. */
    record Around(
            List<DemoCaller> busy,
            DemoCaller across,
            DemoCaller first,
            DemoCaller second,
            DemoCaller impatient,
            DemoCaller late) {}

    /** In the middle of a shift, in a language that somebody there speaks best. */
    static DemoCaller inTheMiddle(int number, Seam seam) {
        String team = seam.from().id();
        String who = "calls in the middle of " + seam.from().name() + "'s day";
        return switch (team) {
            case "sydney" -> caller(number, 0, who, "el", "6", "+302102000111", Optional.of(team));
            case "prague" -> caller(number, 0, who, "cs", "3", "+420222000111", Optional.of(team));
            default -> caller(number, 0, who, "uk", "2", "+380445000111", Optional.of(team));
        };
    }

    static Around around(int number, Seam seam) {
        String from = seam.from().name();
        String to = seam.to().name();
        return new Around(
                seam.overlaps()
                        ? List.of(
                                english(
                                        number,
                                        1,
                                        "keeps " + to + " busy",
                                        seam.to().id()),
                                english(
                                        number,
                                        2,
                                        "keeps " + to + " busy, too",
                                        seam.to().id()))
                        : List.of(),
                english(
                        number,
                        3,
                        "talks on while " + from + " goes home",
                        seam.from().id()),
                english(
                        number,
                        4,
                        "waits while " + from + " hands over",
                        seam.to().id()),
                english(number, 5, "waits behind that one", seam.to().id()),
                caller(number, 6, "does not like to wait", "en", "1", "+18005550100", Optional.empty()),
                english(number, 7, "calls when " + from + " has gone", seam.to().id()));
    }

    private static DemoCaller english(int seam, int number, String who, String team) {
        return caller(seam, number, who, "en", "1", "+18005550100", Optional.of(team));
    }

    private static DemoCaller caller(
            int seam, int number, String who, String language, String key, String dials, Optional<String> team) {
        return new DemoCaller(
                who,
                String.format(Locale.ROOT, "+442079460%d%02d", seam, number),
                dials,
                new Language(language),
                key,
                SUPPORT,
                team);
    }
}
