package dev.heliotrope.pbx;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A package archive that this machine's apt is set up with: its address, and the release that the machine takes from it. */
record Mirror(String address, String release) {
    /** How apt lists what an update would fetch: {@code 'ADDRESS/dists/RELEASE/InRelease' name size}. */
    private static final Pattern LISTED = Pattern.compile("'(\\w+:[^' ]+?)/dists/([^' ]+)/InRelease'.*");

    /** Debian's own first: not those of fixes only, which have no other releases, and not those of other makers. */
    private static final Comparator<Mirror> LIKELIEST_FIRST = Comparator.comparing(Mirror::isOfFixes)
            .thenComparing(mirror -> !mirror.address().endsWith("/debian"));

    private static final int WORTH_TRYING = 3;

    /** From the output of {@code apt-get update --print-uris}, which needs no network and no earlier update. */
    static List<Mirror> listed(List<String> lines) {
        return lines.stream()
                .map(LISTED::matcher)
                .filter(Matcher::matches)
                .map(line -> new Mirror(line.group(1), line.group(2)))
                .filter(mirror -> !mirror.address().startsWith("cdrom:"))
                .sorted(LIKELIEST_FIRST)
                .distinct()
                .limit(WORTH_TRYING)
                .toList();
    }

    private boolean isOfFixes() {
        return release.contains("-");
    }
}
