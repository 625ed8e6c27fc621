package dev.heliotrope.pbx;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What apt says while it fetches, in words for somebody who waits: how much it has got, of which file. apt says it twice a
 * second, also while nothing comes.
 */
final class Fetching implements Consumer<String> {
    /** Has apt write its status, one line at a time, among what it prints. */
    static final String SETTING = "APT::Status-Fd=1";

    private static final Pattern STATUS =
            Pattern.compile("dlstatus:\\d+:([0-9]+)[0-9.]*:Retrieving file (\\d+) of (\\d+)");

    /** Its archive, release, perhaps architecture and package, kind or version, and size. */
    private static final Pattern BEGUN = Pattern.compile("Get:\\d+ \\S+ \\S+ (?:\\S+ (?=\\S+ \\S))?(\\S+) .*\\[(.+)]");

    private final String what;
    private final Consumer<String> howFar;
    private @Nullable String file;

    Fetching(String what, Consumer<String> howFar) {
        this.what = what;
        this.howFar = howFar;
    }

    /** Whether a line is for programs and not for people. */
    static boolean isStatus(String line) {
        return line.startsWith("dlstatus:");
    }

    @Override
    public void accept(String line) {
        Matcher begun = BEGUN.matcher(line);
        Matcher status = STATUS.matcher(line);
        if (begun.matches()) {
            file = begun.group(1) + ", " + begun.group(2);
        } else if (status.find()) {
            howFar.accept(what + ": " + status.group(1) + " %, file " + status.group(2) + " of " + status.group(3)
                    + (file == null ? "" : " (" + file + ")"));
        }
    }
}
