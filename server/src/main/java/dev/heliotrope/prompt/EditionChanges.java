package dev.heliotrope.prompt;

import dev.heliotrope.call.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What other words callers hear, a sentence for each prompt of a language. */
final class EditionChanges {
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final Collection<String> said;
    private final List<String> sentences = new ArrayList<>();

    /** @param said prompts of which it is told anyhow that they are said now, or no more */
    EditionChanges(Map<String, String> before, Map<String, String> after, Collection<String> said) {
        this.before = new TreeMap<>(before);
        this.after = new TreeMap<>(after);
        this.said = said;
    }

    List<String> sentences() {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> line(name.split(" ", 3), before.get(name), after.get(name)));
        return sentences;
    }

    private void line(String[] name, @Nullable String was, @Nullable String is) {
        if (name.length == 3 && !Objects.equals(was, is) && !said.contains(key(name[2]))) {
            String where = "prompt " + key(name[2]) + " in " + named(name[1]);
            sentences.add(where + (name[0].equals("recording") ? recording(was, is) : words(name, was, is)));
        } else if (name.length == 2 && name[0].equals("chain") && !Objects.equals(was, is)) {
            sentences.add("what is missing in " + named(name[1]) + " is now looked for in "
                    + (is == null ? "its language" : is.replace(" ", ", ")));
        }
    }

    /** {@code formal/welcome} and {@code press.3} are recordings of {@code welcome} and {@code press}. */
    private static String key(String stem) {
        String name = stem.substring(stem.indexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String recording(@Nullable String was, @Nullable String is) {
        if (was == null) {
            return " is now played from a recording";
        }
        return is == null ? " is no more played from a recording" : " is now played from another recording";
    }

    private static String words(String[] name, @Nullable String was, @Nullable String is) {
        String to = name[0].equals("words") ? "" : ", spoken " + name[0] + "ly,";
        if (is == null) {
            return to + " no longer says " + quoted(was);
        }
        return to + " now says " + quoted(is) + (was == null ? "" : ", not " + quoted(was));
    }

    /** In full, as the change may be at the end. */
    private static String quoted(@Nullable String text) {
        return '"' + text + '"';
    }

    private static String named(String tag) {
        return Language.isTag(tag) ? new Language(tag).locale().getDisplayName(Locale.ENGLISH) : tag;
    }
}
