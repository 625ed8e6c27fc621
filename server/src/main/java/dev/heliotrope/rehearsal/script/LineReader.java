package dev.heliotrope.rehearsal.script;

import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.Stage;
import dev.heliotrope.rehearsal.script.TestFiles.Names;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlScalar;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a call: each a word, or a word and what it is about. */
final class LineReader {
    private static final Pattern KEYS = Pattern.compile("[0-9*#]{1,40}");
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration TALK = Duration.ofMinutes(1);

    private final Stage stage;
    private final @Nullable Flow flow;
    private final Names names;
    private final HearReader hear;
    private final SequencedMap<String, Function<Value, Optional<Line>>> words = new LinkedHashMap<>();

    LineReader(String flow, Stage stage, Names names) {
        this.flow = stage.flows().get(flow);
        this.stage = stage;
        this.names = names;
        this.hear = new HearReader(names);
        words.put("press", value -> press(value, false));
        words.put("press-early", value -> press(value, true));
        words.put("silence", value -> Optional.of(new Line.Silence(value.at())));
        words.put("wait", value -> Optional.of(new Line.Wait(value.at(), time(value))));
        words.put(
                "talk",
                value -> Optional.of(new Line.Talk(value.at(), time(value).orElse(TALK))));
        words.put("hang-up", value -> Optional.of(new Line.HangUp(value.at())));
        words.put("fail", value -> Optional.of(new Line.Fail(value.at())));
        words.put("hear", value -> Optional.of(new Line.Hear(value.at(), hear.prompts(value))));
        words.put("step", this::step);
        words.put("language", this::language);
        words.put("variables", value -> Optional.of(new VariablesLineReader(this.flow).read(value)));
        words.put("queue", new QueueLineReader(names)::read);
        words.put("call-back", new CallBackReader(names)::read);
        words.put("end", this::end);
    }

    List<Line> read(Value call) {
        return call.list().stream().flatMap(item -> line(item).stream()).toList();
    }

    private Optional<Line> line(Value item) {
        if (item.node().orElse(null) instanceof YamlMap map && map.entries().size() == 1) {
            Value.Named only = item.entries().getFirst();
            return line(only.key(), only.value());
        }
        if (item.node().orElse(null) instanceof YamlScalar word) {
            return line(word, Value.missing(word.text(), word.at(), item.problems()));
        }
        item.error(
                "bad-line", "a line of a call is one of " + DidYouMean.list(words.keySet()) + ", as in \"- press: 1\"");
        return Optional.empty();
    }

    private Optional<Line> line(YamlScalar word, Value value) {
        Function<Value, Optional<Line>> reader = words.get(word.text());
        if (reader == null) {
            value.problems()
                    .error(
                            word.at(),
                            "unknown-line",
                            "nobody in a call can " + Quoted.of(word.text())
                                    + DidYouMean.orList(word.text(), words.keySet()));
            return Optional.empty();
        }
        return reader.apply(value);
    }

    private static Optional<Line> press(Value value, boolean early) {
        return value.parsed("keys of a telephone, 0 to 9, \"*\" and \"#\", the last two in quotes", text -> Optional.of(
                                text)
                        .filter(keys -> KEYS.matcher(keys).matches()))
                .map(keys -> new Line.Press(value.at(), keys, early));
    }

    private static Optional<Duration> time(Value value) {
        return value.isThere() ? Optional.of(value.duration(SHORTEST, LONGEST)) : Optional.empty();
    }

    private Optional<Line> language(Value value) {
        return value.nameOf("language", names.languages()).map(tag -> new Line.Spoken(value.at(), new Language(tag)));
    }

    private Optional<Line> step(Value value) {
        return stepNamed(value).map(step -> new Line.Enter(value.at(), step));
    }

    /** A step of the flow that answers, or of one that it calls. */
    private Optional<Placed<String>> stepNamed(Value value) {
        String name = value.text();
        boolean elsewhere =
                stage.flows().values().stream().anyMatch(each -> each.steps().containsKey(name));
        return flow == null || elsewhere || name.isEmpty()
                ? Optional.of(new Placed<>(name, value.at()))
                : value.nameOf("step", flow.steps().keySet()).map(step -> new Placed<>(step, value.at()));
    }

    private Optional<Line> end(Value value) {
        Position at = value.at();
        return value.isThere()
                ? value.word(Ending.class).map(how -> new Line.End(at, how.cause))
                : Optional.of(new Line.End(at, EndCause.COMPLETED));
    }

    /** All that may stand behind {@code end}. */
    static List<String> endings() {
        return Value.words(Ending.class);
    }

    /** How a test calls the ways in which a call ends. */
    private enum Ending {
        COMPLETED(EndCause.COMPLETED),
        LEFT(EndCause.LEFT_IN_FLOW),
        ABANDONED(EndCause.ABANDONED),
        FAILED(EndCause.FLOW_FAILED);

        private final EndCause cause;

        Ending(EndCause cause) {
            this.cause = cause;
        }
    }
}
