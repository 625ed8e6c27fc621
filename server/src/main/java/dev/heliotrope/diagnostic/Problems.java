package dev.heliotrope.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Gathers what is wrong while files are being read, so that an admin sees all of it at once. Readers go on with a stand-in
 * value after they have reported; whoever asked for the whole looks at {@link #hasErrors()} before using it. Not for
 * concurrent use.
 */
public final class Problems {
    private final List<Diagnostic> found = new ArrayList<>();

    public void error(Position at, String code, String sentence) {
        found.add(Diagnostic.error(at, code, sentence));
    }

    public void warning(Position at, String code, String sentence) {
        found.add(Diagnostic.warning(at, code, sentence));
    }

    public void addAll(Collection<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    /** Takes back what says that a key is missing here, now that it turns out to be there under a misspelt name. */
    public void found(Position at, String key) {
        found.removeIf(each -> each.at().equals(at) && (each.code().equals("no-" + key) || isMissing(each, key)));
    }

    private static boolean isMissing(Diagnostic each, String key) {
        return each.code().startsWith("missing")
                && (each.sentence().contains(Quoted.of(key)) || each.sentence().startsWith(key + " is missing"));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** In order of file, line and column; what was reported twice is here once. */
    public List<Diagnostic> sorted() {
        return List.copyOf(new TreeSet<>(found));
    }
}
