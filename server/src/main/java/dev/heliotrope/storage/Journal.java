package dev.heliotrope.storage;

import dev.heliotrope.call.CallEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in which events wait, one a line, while the database does not answer. It outlives the process. Used by one thread;
 * only {@link #size} may be asked from others.
 */
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int BATCH = 500;

    private final Path file;
    private volatile long size;

    Journal(Path folder) throws IOException {
        EmbeddedH2.makeFolder(folder);
        this.file = folder.resolve("journal.jsonl");
        this.size = Files.exists(file) ? lines() : 0;
    }

    private long lines() throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        }
    }

    long size() {
        return size;
    }

    /** Durable when it returns. After a failure some of it may be in the file, which does no harm. */
    void append(List<CallEvent> events) throws IOException {
        StringBuilder lines = new StringBuilder();
        events.forEach(event -> lines.append(EventJson.write(event)).append('\n'));
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            endTornLine(channel);
            write(channel, StandardCharsets.UTF_8.encode(lines.toString()));
            channel.force(false);
        }
        size += events.size();
    }

    /** A process that was killed, or a full disk, may have left half a line. */
    private static void endTornLine(FileChannel channel) throws IOException {
        long end = channel.size();
        channel.position(end);
        ByteBuffer last = ByteBuffer.allocate(1);
        if (end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n') {
            write(channel, ByteBuffer.wrap(new byte[] {'\n'}));
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Gives all events, oldest first, in batches; forgets them once all were taken. What the taker throws ends it. A line
     * that is no event is half of one, or a newer Heliotrope's: it is put aside for a human.
     */
    void replay(Consumer<List<CallEvent>> taker) throws IOException {
        List<String> unreadable = new ArrayList<>();
        // not Files.newBufferedReader: that throws at half a character, where a killed process may have stopped
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            List<CallEvent> batch = batch(lines, unreadable);
            while (!batch.isEmpty()) {
                taker.accept(batch);
                batch = batch(lines, unreadable);
            }
        }
        putAside(unreadable);
        Files.delete(file);
        size = 0;
    }

    private static List<CallEvent> batch(BufferedReader lines, List<String> unreadable) throws IOException {
        List<CallEvent> batch = new ArrayList<>();
        String line;
        while (batch.size() < BATCH && (line = lines.readLine()) != null) {
            String text = line;
            EventReader.read(text).ifPresentOrElse(batch::add, () -> unreadable.add(text));
        }
        return batch;
    }

    private void putAside(List<String> unreadable) throws IOException {
        if (!unreadable.isEmpty()) {
            Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
            Files.write(aside, unreadable, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            LOG.warn(
                    "{} lines of the journal are no events that this version knows; they are in {}",
                    unreadable.size(),
                    aside);
        }
    }
}
