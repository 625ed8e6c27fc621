package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.Expressions;
import dev.heliotrope.flow.check.FlowCheck;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and checks flow files, {@code NAME.flow.yaml}. Whatever is wrong goes to the problems, all of it at once. */
public final class FlowFiles {
    private static final String ENDING = ".flow.yaml";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private final Known known;
    private final Expressions expressions;
    private final ReadFlows before;
    private final Map<Source, ReadFlows.One> read = new ConcurrentHashMap<>();

    public FlowFiles(Known known, Expressions expressions) {
        this(known, expressions, ReadFlows.NONE);
    }

    /** @param before what was read an earlier time, which is not read again where nothing has changed */
    public FlowFiles(Known known, Expressions expressions, ReadFlows before) {
        this.known = known;
        this.expressions = expressions;
        this.before = before;
    }

    /** A file to be read, and what diagnostics call it. */
    public record Source(Path file, String shown) {}

    /** By name; a source is of the flow that its file is named after. */
    public Map<String, Flow> readThese(Collection<Source> sources, Problems problems) {
        Map<String, Flow> flows = new TreeMap<>();
        // side by side; what is wrong is told in the order of the sources nevertheless
        sources.parallelStream().map(this::one).toList().forEach(one -> {
            problems.addAll(one.diagnostics());
            one.flow().ifPresent(flow -> flows.put(flow.name(), flow));
        });
        return flows;
    }

    /** All that was read by this, for the next time. */
    public ReadFlows read() {
        return new ReadFlows(known, read);
    }

    /** As far as it can be read; what is wrong with it is for others to say. */
    public Optional<FlowDiff.Version> toCompare(Path file) {
        Problems unsaid = new Problems();
        return Yaml.read(file, "", unsaid).flatMap(root -> new FlowReader(known, expressions, nameOf(file, "", unsaid))
                .read(root)
                .flatMap(flow -> root.node().map(tree -> new FlowDiff.Version(flow, tree))));
    }

    /** The version that a file would be, whether it is a good flow or not; empty for what is no YAML. */
    public static Optional<String> version(Path file) {
        return Yaml.read(file, "", new Problems()).flatMap(Value::node).map(ContentHash::of);
    }

    /** All flows of a folder by name; {@code shown} is what diagnostics call the folder. Other files are left alone. */
    public Map<String, Flow> readAll(Path folder, String shown, Problems problems) {
        return readThese(
                files(folder, shown, problems).stream()
                        .map(file -> new Source(file, shown + "/" + file.getFileName()))
                        .toList(),
                problems);
    }

    /** The names of all flows of a folder, also of those with errors. */
    public static Set<String> names(Path folder) {
        return files(folder, "", new Problems()).stream()
                .map(file -> file.getFileName().toString().replace(ENDING, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder, String shown, Problems problems) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.error(Position.of(shown), "missing-folder", "the folder of the flows cannot be read");
            return List.of();
        }
    }

    /** Empty if there is any error in the file. */
    public Optional<Flow> read(Path file, String shown, Problems problems) {
        ReadFlows.One one = one(new Source(file, shown));
        problems.addAll(one.diagnostics());
        return one.flow();
    }

    private ReadFlows.One one(Source source) {
        Problems unreadable = new Problems();
        return Yaml.bytes(source.file(), source.shown(), unreadable)
                .map(bytes -> one(source, bytes))
                .orElseGet(() -> new ReadFlows.One("", Optional.empty(), unreadable.sorted()));
    }

    private ReadFlows.One one(Source source, byte[] bytes) {
        String text = ReadFlows.hash(bytes);
        ReadFlows.One one = before.of(source, text, known).orElseGet(() -> one(source, bytes, text));
        read.put(source, one);
        return one;
    }

    private ReadFlows.One one(Source source, byte[] bytes, String text) {
        Problems problems = new Problems();
        Optional<Flow> flow = Yaml.parse(bytes, source.shown(), problems)
                .flatMap(root -> read(root, nameOf(source.file(), source.shown(), problems), problems));
        return new ReadFlows.One(text, problems.hasErrors() ? Optional.empty() : flow, problems.sorted());
    }

    private Optional<Flow> read(Value root, String name, Problems problems) {
        Optional<Flow> flow = new FlowReader(known, expressions, name).read(root);
        flow.ifPresent(read -> FlowCheck.check(read, known, problems));
        return flow;
    }

    private static String nameOf(Path file, String shown, Problems problems) {
        String name = file.getFileName().toString().replace(ENDING, "");
        if (!NAME.matcher(name).matches()) {
            String sentence =
                    "a flow is named like its file, in small letters, digits and dashes; found " + Quoted.of(name);
            problems.error(Position.of(shown), "bad-flow-name", sentence);
        }
        return name;
    }
}
