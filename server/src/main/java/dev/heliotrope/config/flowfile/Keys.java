package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.MenuStep.Missed;
import dev.heliotrope.flow.tree.Mishaps;
import dev.heliotrope.flow.tree.Words;
import dev.heliotrope.yaml.Durations;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The keys that several kinds of step have in common, and the ways to make one. */
final class Keys {
    static final Key<Placed<String>> NEXT = step("next", "where the call goes on");

    static final Key<Map<String, FlowValue>> WITH = new Key<>(
            "with",
            Form.VALUES,
            "nothing",
            "the values that the prompt speaks",
            (value, reading) -> values(value, reading));

    static final Key<Boolean> INTERRUPTIBLE = new Key<>(
            "interruptible", Form.TRUTH, "true", "whether a key cuts it short", (value, reading) -> value.truth(true));

    static final Key<Optional<Placed<String>>> HUNG_UP = optionalStep(
            "hung-up", "as under `defaults`", "the caller has hung up; what needs no caller is still done there");

    static final Key<Optional<Placed<String>>> ERROR =
            optionalStep("error", "as under `defaults`", "the step cannot be done, such as for want of a voice");

    private Keys() {}

    static Key<Optional<Placed<String>>> optionalStep(String name, String preset, String about) {
        return new Key<>(name, Form.STEP, preset, about, (value, reading) -> optionalStep(value));
    }

    static Optional<Placed<String>> optionalStep(Value value) {
        return value.isThere() ? Optional.of(name(value)) : Optional.empty();
    }

    static Mishaps mishaps(StepSource step) {
        return new Mishaps(HUNG_UP.in(step), ERROR.in(step));
    }

    /** A way out that must be declared. */
    static Key<Placed<String>> step(String name, String about) {
        return new Key<>(name, Form.STEP, "", about, (value, reading) -> outcome(name, value));
    }

    static Placed<String> outcome(String name, Value value) {
        if (!value.isThere()) {
            value.error("missing-outcome", "nothing is said of " + Quoted.of(name) + "; name the step to go to then");
            return new Placed<>("", value.at());
        }
        return name(value);
    }

    static Placed<String> name(Value value) {
        return new Placed<>(value.text(), value.at());
    }

    static Key<List<Placed<String>>> prompts(String name, String about) {
        return new Key<>(name, Form.PROMPTS, "", about, (value, reading) -> prompts(value));
    }

    static List<Placed<String>> prompts(Value value) {
        if (!value.isThere()) {
            value.error("missing", "a prompt is missing here");
        }
        return optionalPrompts(value);
    }

    static List<Placed<String>> optionalPrompts(Value value) {
        return value.oneOrMore().stream().map(Keys::name).toList();
    }

    static SequencedMap<String, FlowValue> values(Value value, Reading reading) {
        SequencedMap<String, FlowValue> values = new LinkedHashMap<>();
        value.entries().forEach(entry -> values.put(entry.name(), FlowValueReader.spoken(entry.value(), reading)));
        return values;
    }

    /** What happens after a wrong answer or none; what the flow says of all its steps holds where a step says nothing. */
    static Key<Missed> missed(String name, String what) {
        return new Key<>(
                name,
                Form.MISSED,
                "as the flow's defaults",
                what + ": what is said before asking again, and where the call goes after the last try",
                (value, reading) -> value.isThere()
                        ? missed(name, value)
                        : reading.defaults().missed(name).orElseGet(() -> missed(name, value)));
    }

    static Missed missed(String name, Value value) {
        return value.node().orElse(null) instanceof YamlMap
                ? value.record(fields -> new Missed(
                                new Words(optionalPrompts(fields.get("say")), Map.of()),
                                outcome("then", fields.get("then"))))
                        .orElseThrow()
                : new Missed(Words.NONE, outcome(name, value));
    }

    static Key<Integer> tries(int preset) {
        return new Key<>(
                "tries",
                Form.TRIES,
                Integer.toString(preset),
                "how often the caller is asked",
                (value, reading) -> value.whole(1, 10, preset));
    }

    static Key<Duration> time(String name, Duration least, Duration most, Duration preset, String about) {
        return new Key<>(
                name,
                Form.TIME,
                Durations.shown(preset),
                about,
                (value, reading) -> value.duration(least, most, preset));
    }

    static Words words(Key<List<Placed<String>>> prompts, StepSource step) {
        return new Words(prompts.in(step), WITH.in(step), written(step.fields().get(WITH.name())));
    }

    private static Map<String, Words.Written> written(Value with) {
        Map<String, Words.Written> places = new LinkedHashMap<>();
        if (with.node().orElse(null) instanceof YamlMap map) {
            map.entries()
                    .forEach(entry -> places.put(
                            entry.name(),
                            new Words.Written(entry.key().at(), entry.value().at())));
        }
        return places;
    }

    /** What a step says by itself, unless told otherwise. */
    static Key<Words> wordsOf(String name, String preset, String about) {
        return new Key<>(
                name,
                Form.PROMPTS,
                preset,
                about,
                (value, reading) -> new Words(
                        value.isThere() ? optionalPrompts(value) : List.of(new Placed<>(preset, value.at())),
                        Map.of()));
    }

    /** How long silence lasts before it counts. */
    static Key<Duration> patience() {
        return time(
                "wait",
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                "how long silence lasts until it counts");
    }
}
