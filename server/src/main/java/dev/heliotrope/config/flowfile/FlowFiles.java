package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.Expressions;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.yaml.Value;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads and checks flow files, {@code NAME.flow.yaml}. Whatever is wrong goes to the problems, all of it at once. */
public final class FlowFiles {
    /** A flow is called as its file is, without this. */
    public static final String ENDING = ".flow.yaml";

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
        this.before = before.under(known);
    }

    /**
     * A file to be read, and what diagnostics call it. {@code kept} are the flows that a kept version calls, by name, in the versions that
     * it was kept with; any other flow calls those that it is read together with. {@code words} is where the words of a kept version
     * are, if they were kept.
     */
    public record Source(Path file, String shown, Optional<Map<String, Source>> kept, Optional<Path> words) {
        public Source(Path file, String shown) {
            this(file, shown, Optional.empty(), Optional.empty());
        }

        String name() {
            return file.getFileName().toString().replace(ENDING, "");
        }
    }

    /** By name; a source is of the flow that its file is named after. */
    public Map<String, Flow> readThese(Collection<Source> sources, Problems problems) {
        Map<String, Source> all = new TreeMap<>();
        sources.forEach(source -> all.put(source.name(), source));
        FlowRound round = new FlowRound(known, expressions, before, Called.among(all));
        readSideBySide(List.copyOf(all.values()), round);
        Map<String, Flow> flows = new TreeMap<>();
        for (Source source : all.values()) {
            FlowRound.Outcome outcome = round.read(source);
            problems.addAll(outcome.problems());
            outcome.flow().ifPresent(flow -> flows.put(flow.name(), flow));
        }
        read.putAll(round.all());
        return flows;
    }

    /**
     * What calls another flow waits until that one is read. Each processor takes the next file when it is done with one: a parallel stream
     * deals them out in a few large shares beforehand, and of two processors one was idle for a third of the time.
     */
    private static void readSideBySide(List<Source> sources, FlowRound round) {
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(hand -> {
                    for (int at = next.getAndIncrement(); at < sources.size(); at = next.getAndIncrement()) {
                        if (round.text(sources.get(at)).calls().isEmpty()) {
                            round.read(sources.get(at));
                        }
                    }
                });
    }

    /** All that was read by this, for the next time. */
    public ReadFlows read() {
        return new ReadFlows(known, read);
    }

    /** As far as it can be read; what is wrong with it is for others to say. */
    public Optional<FlowDiff.Version> toCompare(Source source, Function<String, Optional<Source>> beside) {
        FlowRound round = alone(beside);
        return round.asFarAsItGoes(source)
                .flatMap(flow ->
                        round.text(source).root().flatMap(Value::node).map(tree -> new FlowDiff.Version(flow, tree)));
    }

    /** The version that this would be beside those, whether it is a good flow or not; empty for what is no flow at all. */
    public Optional<String> version(Source source, Function<String, Optional<Source>> beside) {
        return alone(beside).asFarAsItGoes(source).map(Flow::version);
    }

    private FlowRound alone(Function<String, Optional<Source>> beside) {
        return new FlowRound(known, expressions, ReadFlows.NONE, Called.of(beside, Set::of));
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

    /** Empty if there is any error in the file, or in one that it calls, which is looked for beside it. */
    public Optional<Flow> read(Path file, String shown, Problems problems) {
        return read(new Source(file, shown), name -> beside(file, shown, name), problems);
    }

    /** The same, with a way to find what it calls. */
    public Optional<Flow> read(Source source, Function<String, Optional<Source>> beside, Problems problems) {
        Path folder = source.file().toAbsolutePath().getParent();
        Called called = Called.of(beside, () -> folder == null ? Set.of() : names(folder));
        FlowRound round = new FlowRound(known, expressions, before, called);
        FlowRound.Outcome outcome = round.read(source);
        problems.addAll(outcome.problems());
        return outcome.flow();
    }

    private static Optional<Source> beside(Path file, String shown, String name) {
        // what is no name may be no path either
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path there = file.resolveSibling(name + ENDING);
        String folder = shown.substring(0, shown.lastIndexOf('/') + 1);
        return Files.exists(there) ? Optional.of(new Source(there, folder + name + ENDING)) : Optional.empty();
    }

    static String nameOf(Path file, String shown, Problems problems) {
        String name = file.getFileName().toString().replace(ENDING, "");
        if (!NAME.matcher(name).matches()) {
            String sentence =
                    "a flow is named like its file, in small letters, digits and dashes; found " + Quoted.of(name);
            problems.error(Position.of(shown), "bad-flow-name", sentence);
        }
        return name;
    }
}
