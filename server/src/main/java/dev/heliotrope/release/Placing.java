package dev.heliotrope.release;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * New files that get onto the disk together. All are written and forced side by side, nameless yet; then they get their names in
 * the order in which they were asked for, so that whoever finds one finds all before it, also after a crash.
 */
final class Placing {
    /**
     * A file that is forced waits for the disk, which commits all that wait together for the price of one. Virtual threads
     * would not do: forcing holds on to a processor's, so that no more would wait together than there are processors.
     */
    private static final int HANDS = 16;

    private static final int FEW_HANDS = 2;

    private final SequencedMap<Path, Source> files = new LinkedHashMap<>();

    sealed interface Source {
        record Text(Callable<byte[]> content) implements Source {}

        record Link(Path other) implements Source {}
    }

    /** What is to be, in the order in which it gets its names. */
    SequencedMap<Path, Source> files() {
        return Collections.unmodifiableSequencedMap(files);
    }

    /** A file to be; {@code next} is what will be it, or the other that will be known by this name, too. */
    private record Half(Path file, Path next, boolean second) {
        void name() throws IOException {
            if (second) {
                linked(file, next);
            } else {
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }

        void drop() throws IOException {
            if (!second) {
                Files.deleteIfExists(next);
            }
        }
    }

    /** Nothing is done for a file that is there. */
    void write(Path file, Callable<byte[]> content) {
        add(file, new Source.Text(content));
    }

    /** A second name for another file, or a copy of it where there are no such names. */
    void link(Path file, Path other) {
        add(file, new Source.Link(other));
    }

    private void add(Path file, Source source) {
        if (!files.containsKey(file) && !Files.exists(file)) {
            files.put(file, source);
        }
    }

    /** All are on the disk when this returns. */
    void finish() throws IOException {
        finish(HANDS);
    }

    /** The same without haste, beside work that matters more. */
    void finishAtLeisure() throws IOException {
        finish(FEW_HANDS);
    }

    private void finish(int many) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        try (ExecutorService hands = Executors.newFixedThreadPool(many)) {
            List<Callable<Half>> writing = new ArrayList<>();
            files.forEach((file, source) -> writing.add(() -> half(file, source)));
            List<Future<Half>> halves = hands.invokeAll(writing);
            try {
                name(halves);
            } finally {
                drop(halves);
            }
            for (Future<Path> folder : hands.invokeAll(folders())) {
                done(folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before all was on the disk");
        }
    }

    private static void name(List<Future<Half>> halves) throws IOException, InterruptedException {
        List<Half> whole = new ArrayList<>();
        for (Future<Half> half : halves) {
            whole.add(done(half));
        }
        for (Half half : whole) {
            half.name();
        }
    }

    /** What got no name because something went wrong. */
    private static void drop(List<Future<Half>> halves) throws IOException {
        for (Future<Half> half : halves) {
            if (half.state() == Future.State.SUCCESS) {
                half.resultNow().drop();
            }
        }
    }

    private static <T> T done(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    private static Half half(Path file, Source source) throws Exception {
        Path folder = Files.createDirectories(folder(file));
        return switch (source) {
            case Source.Text text ->
                new Half(file, written(folder, text.content().call()), false);
            case Source.Link link -> new Half(file, link.other(), true);
        };
    }

    /** A file without a name yet, on the disk. */
    static Path written(Path folder, byte[] content) throws IOException {
        Path next = Files.createTempFile(folder, "next", null);
        try (FileChannel out = FileChannel.open(next, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        return next;
    }

    private static void linked(Path file, Path other) throws IOException {
        try {
            Files.createLink(file, other);
        } catch (FileAlreadyExistsException there) {
            // somebody beside us has kept the same
        } catch (IOException | UnsupportedOperationException unable) {
            Files.move(written(folder(file), Files.readAllBytes(other)), file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Names are on the disk once their folder is. */
    private List<Callable<Path>> folders() {
        return files.keySet().stream()
                .map(Placing::folder)
                .distinct()
                .<Callable<Path>>map(folder -> () -> forced(folder))
                .toList();
    }

    static Path forced(Path folder) throws IOException {
        try (FileChannel there = FileChannel.open(folder, StandardOpenOption.READ)) {
            there.force(true);
        }
        return folder;
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }
}
