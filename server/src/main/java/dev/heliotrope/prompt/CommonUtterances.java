package dev.heliotrope.prompt;

import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.Utterance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What callers are likely to hear, in every language, to be rendered before the first call: all prompts without values, and
 * those whose values are few. A prompt that speaks of times is not here; it is rendered when it is first said.
 */
public final class CommonUtterances {
    private static final String QUEUE = "queue";
    /** Names of no queue, though they look like one. */
    private static final Set<String> ABOUT_QUEUES = Set.of("queue-position", "queue-wait");

    private final PromptBook book;

    private CommonUtterances(PromptBook book) {
        this.book = book;
    }

    public static List<Utterance> of(PromptBook book) {
        CommonUtterances common = new CommonUtterances(book);
        return book.languages().stream().flatMap(common::in).toList();
    }

    private Stream<Utterance> in(Language language) {
        return book.keys().stream()
                .filter(key -> !Phrases.isPhrase(key) && book.has(key, language))
                .flatMap(key -> values(key).map(values -> new Utterance(key, language, values)))
                .flatMap(this::manners);
    }

    /** Once, or in each manner where the words differ. */
    private Stream<Utterance> manners(Utterance what) {
        return book.tells(what.prompt(), what.language())
                ? Arrays.stream(Formality.values()).map(tone -> what.in(new Manner(tone, null)))
                : Stream.of(what);
    }

    /** Every combination of the common values of a prompt's arguments; none if one has too many values. */
    private Stream<Map<String, Object>> values(String key) {
        List<Map<String, Object>> combinations = List.of(Map.of());
        for (String argument : book.placeholders(key)) {
            List<?> common = common(argument);
            combinations = combinations.stream()
                    .flatMap(each -> common.stream().map(value -> with(each, argument, value)))
                    .toList();
        }
        return combinations.stream();
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }

    private List<?> common(String argument) {
        return switch (argument) {
            case "key" -> numbers(1, 9);
            case "position" -> numbers(1, 10);
            case "minutes" -> numbers(0, 30);
            case Phrases.LANGUAGE -> List.copyOf(book.languages());
            case QUEUE -> queues();
            default -> List.of();
        };
    }

    private static List<Long> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Long::valueOf).toList();
    }

    private List<String> queues() {
        return book.keys().stream()
                .filter(key -> key.startsWith(QUEUE + "-") && !ABOUT_QUEUES.contains(key))
                .map(key -> key.substring(QUEUE.length() + 1))
                .toList();
    }
}
