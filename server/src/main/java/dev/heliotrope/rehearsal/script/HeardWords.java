package dev.heliotrope.rehearsal.script;

import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.Language;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Rehearsal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was heard, held against what was to be heard. */
final class HeardWords {
    private HeardWords() {}

    static boolean fit(Line.Prompt wanted, Happening.Heard heard) {
        return wanted.key().value().equals(heard.what().prompt())
                && wanted.language().map(tag -> isIn(tag, heard)).orElse(true)
                && wanted.formality().map(tone -> tone == heard.tone()).orElse(true)
                && wanted.text().map(heard.words()::contains).orElse(true)
                && wanted.with().entrySet().stream()
                        .allMatch(value -> has(heard.what().values(), value));
    }

    /** The language, or the catalogue with one country's words. */
    private static boolean isIn(Language tag, Happening.Heard heard) {
        return tag.equals(heard.what().language()) || tag.equals(heard.catalogue());
    }

    private static String tone(Happening.Heard heard) {
        return heard.tone() == null ? "" : " (" + heard.tone().name().toLowerCase(Locale.ROOT) + ")";
    }

    private static boolean has(Map<String, Object> values, Map.Entry<String, String> wanted) {
        return wanted.getValue().equals(String.valueOf(values.get(wanted.getKey())));
    }

    static String since(Rehearsal call, int from) {
        List<Happening.Heard> all = call.transcript().all(Happening.Heard.class);
        return all.size() <= from
                ? "nothing more was heard"
                : "heard was "
                        + all.subList(from, all.size()).stream()
                                .map(heard -> heard.title() + tone(heard) + values(heard))
                                .collect(Collectors.joining(", "));
    }

    private static String values(Happening.Heard heard) {
        String values = heard.what().values().entrySet().stream()
                .filter(value -> !value.getKey().equals("now"))
                .map(value -> value.getKey() + ": " + value.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? "" : " with {" + values + "}";
    }

    static String word(EndCause cause) {
        return switch (cause) {
            case COMPLETED -> "completed";
            case LEFT_IN_FLOW -> "left";
            case ABANDONED -> "abandoned";
            case FLOW_FAILED, UNKNOWN_NUMBER -> "failed";
            case LINE_LOST -> "lost";
        };
    }
}
