package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value of a file, or the hole where one could be, with readers that report what is wrong and go on with a stand-in. A
 * reader without a fallback asks for a value that must be there; one with a fallback takes it where nothing is written
 * ({@code key:} alone counts as nothing). All reports go to the {@link Problems} that the file was read with.
 *
 * <pre>{@code
 * root.record(file -> file.get("teams").entries().stream()
 *         .flatMap(team -> team.value().record(f -> new Team(
 *                 team.name(),
 *                 f.get("name").text(),
 *                 f.get("ring-for").duration(Duration.ofSeconds(5), Duration.ofMinutes(2), Duration.ofSeconds(15))))
 *             .stream())
 *         .toList());
 * }</pre>
 */
public final class Value {
    /** An entry of a mapping whose keys the admin chooses, such as the ids of teams. */
    public record Named(YamlScalar key, Value value) {
        public String name() {
            return key.text();
        }

        /** The key, to be checked like a value; {@code label} is how sentences call it. */
        public Value key(String label) {
            return Value.of(label, key, value.problems());
        }
    }

    private final String label;
    private final Position at;
    private final @Nullable YamlNode node;
    private final Problems problems;

    private Value(String label, Position at, @Nullable YamlNode node, Problems problems) {
        this.label = label;
        this.at = at;
        this.node = node instanceof YamlScalar scalar && scalar.isEmpty() ? null : node;
        this.problems = problems;
    }

    static Value root(YamlNode node, Problems problems) {
        return new Value("the file", node.at(), node, problems);
    }

    /** A value to be read from a node that was come by in another way; {@code label} is how sentences call it. */
    public static Value of(String label, YamlNode node, Problems problems) {
        return new Value(label, node.at(), node, problems);
    }

    /** The hole where a value could be. */
    public static Value missing(String label, Position around, Problems problems) {
        return new Value(label, around, null, problems);
    }

    public boolean isThere() {
        return node != null;
    }

    /** Whether there is nothing, or a mapping or list without anything in it. */
    public boolean isEmpty() {
        return switch (node) {
            case null -> true;
            case YamlMap map -> map.entries().isEmpty();
            case YamlList list -> list.items().isEmpty();
            case YamlScalar scalar -> false;
        };
    }

    /** Where it stands, or what it is missing from. */
    public Position at() {
        return at;
    }

    public Optional<YamlNode> node() {
        return Optional.ofNullable(node);
    }

    public Problems problems() {
        return problems;
    }

    public void error(String code, String sentence) {
        problems.error(at, code, sentence);
    }

    public void warning(String code, String sentence) {
        problems.warning(at, code, sentence);
    }

    /** Text of at least one character; numbers and {@code true} are text as they stand. Empty stands in. */
    public String text() {
        return parsed("text", text -> Optional.of(text).filter(found -> !found.isBlank()))
                .orElse("");
    }

    public String text(String fallback) {
        return isThere() ? text() : fallback;
    }

    public Optional<String> optionalText() {
        return Optional.of(text("")).filter(text -> !text.isEmpty());
    }

    /** A whole number from {@code least} to {@code most}; {@code least} stands in. */
    public int whole(int least, int most) {
        return parsed("a whole number from " + least + " to " + most, text -> Numbers.whole(text, least, most))
                .orElse(least);
    }

    public int whole(int least, int most, int fallback) {
        return isThere() ? whole(least, most) : fallback;
    }

    /** {@code true} or {@code false}. */
    public boolean truth(boolean fallback) {
        return isThere() ? parsed("true or false", Numbers::truth).orElse(fallback) : fallback;
    }

    /** A span of time such as {@code 15s}, {@code 2m}, {@code 1h30m} or {@code 500ms}; {@code least} stands in. */
    public Duration duration(Duration least, Duration most) {
        String expected = "a time such as 15s or 2m, from " + Durations.shown(least) + " to " + Durations.shown(most);
        return parsed(expected, text -> Durations.parse(text, least, most)).orElse(least);
    }

    public Duration duration(Duration least, Duration most, Duration fallback) {
        return isThere() ? duration(least, most) : fallback;
    }

    /** A constant of an enum, written in lower case with dashes: {@code CALLER_COUNTRY} is {@code caller-country}. */
    public <E extends Enum<E>> Optional<E> word(Class<E> type) {
        Map<String, E> words = new TreeMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(written(constant), constant);
        }
        String text = text();
        if (!text.isEmpty() && !words.containsKey(text)) {
            error("unknown-word", mustBe(DidYouMean.list(words.keySet())) + DidYouMean.hint(text, words.keySet()));
        }
        return Optional.ofNullable(words.get(text));
    }

    /** All that {@link #word} takes for this type, in the order of its constants. */
    public static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Value::written).toList();
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of something that must exist; {@code noun} says what, as in {@code there is no team "prag"}. */
    public Optional<String> nameOf(String noun, Collection<String> known) {
        String text = text();
        if (!text.isEmpty() && !known.contains(text)) {
            String code = "unknown-" + noun.replace(' ', '-');
            error(code, "there is no " + noun + " " + Quoted.of(text) + DidYouMean.orList(text, known));
        }
        return Optional.of(text).filter(known::contains);
    }

    /** Text in a form of its own; {@code expected} completes the sentence "KEY must be ...". Missing is an error. */
    public <T> Optional<T> parsed(String expected, Function<String, Optional<T>> parser) {
        if (node == null) {
            error("missing", label + " is missing; it must be " + expected);
            return Optional.empty();
        }
        Optional<T> result = node instanceof YamlScalar scalar ? parser.apply(scalar.text()) : Optional.empty();
        if (result.isEmpty()) {
            error("bad-value", mustBe(expected));
        }
        return result;
    }

    /** The items of a list, none if nothing is there. */
    public List<Value> list() {
        return switch (node) {
            case null -> List.of();
            case YamlList list -> items(list);
            default -> {
                error("not-a-list", mustBe("a list: [one, two], or one \"- item\" a line"));
                yield List.of();
            }
        };
    }

    /** The items of a list, or a single value standing for a list of itself. */
    public List<Value> oneOrMore() {
        return node instanceof YamlScalar ? List.of(this) : list();
    }

    private List<Value> items(YamlList list) {
        return list.items().stream()
                .map(item -> new Value("an item of " + label, item.at(), item, problems))
                .toList();
    }

    /** The entries of a mapping whose keys the admin chooses, none if nothing is there. */
    public List<Named> entries() {
        return map().map(map -> map.entries().stream()
                        .map(entry -> new Named(entry.key(), entry(entry, problems)))
                        .toList())
                .orElse(List.of());
    }

    /** The entries of a mapping that must be there, though it may be {@code {}}. */
    public List<Named> requiredEntries() {
        if (node == null) {
            error("missing", label + " is missing; it must be a mapping with one \"key: value\" a line");
        }
        return entries();
    }

    /** The keys of the mapping below {@code key}, as they stand and without a report; empty if there is none. */
    public Optional<Set<String>> keysOf(String key) {
        return node instanceof YamlMap map
                ? map.get(key).filter(YamlMap.class::isInstance).map(below -> ((YamlMap) below)
                        .entries().stream().map(YamlMap.Entry::name).collect(Collectors.toSet()))
                : Optional.empty();
    }

    static Value entry(YamlMap.Entry entry, Problems problems) {
        Position where = entry.value() instanceof YamlScalar scalar && scalar.isEmpty()
                ? entry.key().at()
                : entry.value().at();
        return new Value(Quoted.plain(entry.name()), where, entry.value(), problems);
    }

    /**
     * A mapping with keys of our choice, which {@code reader} gets by name; those it did not ask for are reported as unknown.
     * So ask for every key each time, also where the value is not needed. Empty if there is no mapping.
     */
    public <T> Optional<T> record(Function<Fields, T> reader) {
        if (node == null) {
            error("missing", label + " is missing or empty");
            return Optional.empty();
        }
        return map().map(map -> {
            Fields fields = new Fields(map, problems);
            T result = reader.apply(fields);
            fields.reportOthers();
            return result;
        });
    }

    /** A mapping all of whose keys may be left out, and so may it itself. What is no mapping is reported and read as empty. */
    public <T> T optionalRecord(Function<Fields, T> reader) {
        Fields fields = new Fields(map().orElse(new YamlMap(at, List.of())), problems);
        T result = reader.apply(fields);
        fields.reportOthers();
        return result;
    }

    private Optional<YamlMap> map() {
        if (node instanceof YamlMap map) {
            return Optional.of(map);
        }
        if (node != null) {
            error("not-a-mapping", mustBe("a mapping with one \"key: value\" a line"));
        }
        return Optional.empty();
    }

    private String mustBe(String expected) {
        return label + " must be " + expected + (node == null ? "" : ", found " + node.described());
    }
}
