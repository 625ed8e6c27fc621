package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.Yaml;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlNode;
import dev.heliotrope.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A flow's file before anything in it is judged: as it was the last time, or as YAML. */
final class FlowText {
    private final FlowFiles.Source source;
    private final Optional<byte[]> bytes;
    private final Optional<ReadFlows.One> before;
    private final Problems problems = new Problems();
    private final String hash;
    private final List<Placed<String>> calls;
    private @Nullable Optional<Value> root;

    private FlowText(FlowFiles.Source source, ReadFlows earlier) {
        this.source = source;
        this.bytes = Yaml.bytes(source.file(), source.shown(), problems);
        this.hash = bytes.map(ReadFlows::hash).orElse("");
        this.before = earlier.of(source, hash);
        this.calls = before.map(ReadFlows.One::calls).orElseGet(() -> calls(root()));
    }

    static FlowText read(FlowFiles.Source source, ReadFlows earlier) {
        return new FlowText(source, earlier);
    }

    FlowFiles.Source source() {
        return source;
    }

    String name() {
        return source.name();
    }

    /** What the file's bytes are known by. */
    String hash() {
        return hash;
    }

    /** What came of these very bytes the last time. */
    Optional<ReadFlows.One> before() {
        return before;
    }

    /** What is wrong with it as a text; whoever reads it adds what is wrong with it as a flow. */
    Problems problems() {
        return problems;
    }

    /** Empty for what is no YAML. Parsed when it is first needed, for one thread. */
    Optional<Value> root() {
        Optional<Value> parsed = root;
        if (parsed == null) {
            parsed = bytes.flatMap(text -> Yaml.parse(text, source.shown(), problems));
            FlowFiles.nameOf(source.file(), source.shown(), problems);
            root = parsed;
        }
        return parsed;
    }

    /** The flows that it calls, each time that it does. */
    List<Placed<String>> calls() {
        return calls;
    }

    private static List<Placed<String>> calls(Optional<Value> root) {
        return root.flatMap(Value::node).stream()
                .flatMap(file -> below(file, "steps"))
                .filter(YamlMap.class::isInstance)
                .flatMap(steps -> ((YamlMap) steps).entries().stream())
                .flatMap(step -> below(step.value(), "call-flow"))
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .map(name -> new Placed<>(name.text(), name.at()))
                .toList();
    }

    private static Stream<YamlNode> below(YamlNode node, String key) {
        return node instanceof YamlMap map ? map.get(key).stream() : Stream.empty();
    }
}
