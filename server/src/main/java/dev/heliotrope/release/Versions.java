package dev.heliotrope.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of every version that ever answered, {@code FOLDER/FLOW/VERSION/FLOW.flow.yaml}, beside it {@code calls}: which versions
 * of which other flows it calls, and {@code prompts.json}: what its prompts say, which is the same file under as many names as versions say
 * it. A call ends on the version that it began with, so a server that takes it up after another died must have that text, whatever the
 * admin's file says by now.
 */
public record Versions(Path folder) {
    static final String CALLS = "calls";
    static final String WORDS = "prompts.json";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{6,64}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    /** One of a flow's versions, and when it was first kept. */
    public record Kept(String flow, String version, Path file, Instant since) {}

    /** {@code calls} are the versions, by name, of the flows that it calls; {@code words} what its prompts say, empty for nothing. */
    public record Beside(Map<String, String> calls, Optional<Words> words) {
        public static final Beside NOTHING = new Beside(Map.of(), Optional.empty());

        public Beside {
            calls = Map.copyOf(calls);
        }
    }

    /** {@code text} is asked for only where none is kept by this hash yet. */
    public record Words(String hash, Supplier<String> text) {}

    /** Several at once; nothing is kept before that is told to finish. */
    public Keeping keeping() {
        return new Keeping(this);
    }

    /** One alone: on the disk when this returns. */
    public void keep(String flow, String version, Path source, Beside beside) throws IOException {
        Keeping alone = keeping();
        alone.version(flow, version, source, beside);
        alone.finish();
    }

    /** The versions of the flows that a kept version calls, by name. */
    public Map<String, String> calls(String flow, String version) {
        Path file = file(flow, version).resolveSibling(CALLS);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(line -> line.split(" ", 2))
                            .filter(call -> call.length == 2 && isName(call[0], call[1]))
                            .collect(Collectors.toMap(call -> call[0], call -> call[1], (one, other) -> other))
                    : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the words of a kept version are; empty for one that says none, and one that was kept before words were. */
    public Optional<Path> words(String flow, String version) {
        return find(flow, version).map(file -> file.resolveSibling(WORDS)).filter(Files::exists);
    }

    /** Where a recording is kept, or would be; {@code hash} is of its content. */
    public Path recording(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a recording's hash");
        }
        return folder.resolveSibling("recordings").resolve(hash + ".wav");
    }

    /** Where words are kept that many versions say. */
    Path shared(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a hash of words");
        }
        return folder.resolveSibling("words").resolve(hash + ".json");
    }

    /** Empty if it was never kept, and for what is no version. */
    public Optional<Path> find(String flow, String version) {
        if (!isName(flow, version)) {
            return Optional.empty();
        }
        Path file = file(flow, version);
        if (!Files.exists(file)) {
            settleIfPossible();
        }
        return Optional.of(file).filter(Files::exists);
    }

    /**
     * Whatever was kept in haste is in its place when this returns, also what a server left that was killed before it was. Whoever looks
     * for a version that is not there does this first, so nobody misses one. Blocks.
     */
    public void settle() throws IOException {
        new Bundles(this).settle();
    }

    /** Who may only read, or has a full disk, sees what is in its place. */
    private void settleIfPossible() {
        try {
            settle();
        } catch (IOException leftForTheServer) {
            // it says so when it starts or keeps the next
        }
    }

    /** The versions of a flow whose hashes begin like this. */
    public List<Kept> like(String flow, String beginning) {
        return of(flow).stream()
                .filter(kept -> kept.version().startsWith(beginning))
                .toList();
    }

    /** Oldest first. */
    public List<Kept> of(String flow) {
        settleIfPossible();
        return !NAME.matcher(flow).matches()
                ? List.of()
                : folders(folder.resolve(flow)).stream()
                        .flatMap(version -> kept(flow, version).stream())
                        .sorted(Comparator.comparing(Kept::since).thenComparing(Kept::version))
                        .toList();
    }

    /** The names of all flows of which there is a version, those that are no more too. */
    public List<String> flows() {
        settleIfPossible();
        return folders(folder).stream().map(Versions::name).toList();
    }

    private static Optional<Kept> kept(String flow, Path version) {
        Path file = version.resolve(flow + ".flow.yaml");
        try {
            return Files.exists(file)
                    ? Optional.of(new Kept(
                            flow,
                            name(version),
                            file,
                            Files.getLastModifiedTime(file).toInstant()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String flow, String version) {
        if (!isName(flow, version)) {
            throw new IllegalArgumentException("not a flow's version");
        }
        return folder.resolve(flow).resolve(version).resolve(flow + ".flow.yaml");
    }

    /** Both become parts of a path, and the version comes from a channel's variable. */
    private static boolean isName(String flow, String version) {
        return NAME.matcher(flow).matches() && HASH.matcher(version).matches();
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(parent)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }
}
