package dev.heliotrope.config.flowfile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How changes of one kind of step are told. */
record DiffWords(String kind) {
    private static final Pattern KEY = Pattern.compile("[0-9*]+");

    /** What the value behind a kind's own key is to callers. */
    private static final Map<String, String> VERBS = Map.of(
            "say", "says",
            "hang-up", "says",
            "menu", "says",
            "collect", "says",
            "choose-language", "offers",
            "queue", "waits in",
            "hours", "goes by calendar",
            "go-to", "leads to");

    /** The whole sentence about something at the head of a file; empty if it is as it was. */
    static String head(String key, @Nullable String was, @Nullable String is) {
        if (Objects.equals(was, is)) {
            return "";
        }
        List<String> words = List.of(key.split(" ", 2));
        String rest = words.size() < 2 ? "" : words.get(1);
        return switch (words.getFirst()) {
            case "start" -> "calls now begin at " + or(is, "the first step") + ", not at " + or(was, "the first step");
            case "defaults" ->
                "defaults: "
                        + (rest.endsWith(" say")
                                ? plain(rest, was, is)
                                : exit(rest.replaceFirst(" then$", ""), was, is));
            case "variables" -> "variable " + plain(rest, was, is);
            case "promises" -> "promise " + plain(rest, was, is);
            default -> plain(key, was, is);
        };
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    static String exit(String outcome, @Nullable String was, @Nullable String is) {
        String way = KEY.matcher(outcome).matches() ? "key " + outcome : outcome;
        if (was == null) {
            return way + " is new and leads to " + is;
        }
        return is == null ? way + " is gone; it led to " + was : way + " now leads to " + is + ", not " + was;
    }

    /** The sentence behind the step's title. */
    String changed(String key, @Nullable String was, @Nullable String is) {
        String verb = VERBS.get(kind);
        if (key.equals(kind) && verb != null && was != null && is != null) {
            return "now " + verb + " " + is + ", not " + was;
        }
        Optional<String> usual = usual(key);
        return was == null || is == null
                ? plain(key, was == null ? usual.orElse(null) : was, is == null ? usual.orElse(null) : is)
                : plain(key, was, is);
    }

    private static String plain(String key, @Nullable String was, @Nullable String is) {
        if (was == null) {
            return key + " is new: " + is;
        }
        return is == null ? key + " is gone; it was " + was : key + " is now " + is + ", not " + was;
    }

    /** What holds where nothing is written, if that is a value and no description of one. */
    private Optional<String> usual(String name) {
        return StepTable.KINDS.stream()
                .filter(each -> each.name().equals(kind))
                .flatMap(each -> each.keys().stream())
                .filter(key -> key.name().equals(name))
                .map(Key::preset)
                .filter(preset -> !preset.isEmpty()
                        && !preset.contains(" ")
                        && !preset.equals("nothing")
                        && !preset.equals("none"))
                .findFirst();
    }
}
