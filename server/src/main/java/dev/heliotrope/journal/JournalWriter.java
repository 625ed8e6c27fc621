package dev.heliotrope.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries, one a line, to a file a day, on a thread of its own: whoever tells it never waits. What the machine had not
 * put on disk when it lost its power is lost; what the process had told is not when only the process dies.
 */
public final class JournalWriter implements AutoCloseable {
    private static final int ROOM = 65_536;
    private static final int BATCH = 1_000;
    private static final long LEAVING_MILLIS = 5_000;

    private record Item(LocalDate day, Entry entry) {}

    private final Path folder;
    private final Keeping keeping;
    private final BlockingQueue<Item> items;
    private final Thread thread;
    private final AtomicLong unwritten = new AtomicLong();
    private volatile boolean closing;
    private @Nullable FileChannel channel;
    private @Nullable LocalDate open;

    private JournalWriter(Path folder, Keeping keeping, int room) {
        this.folder = folder;
        this.keeping = keeping;
        this.items = new LinkedBlockingQueue<>(room);
        this.thread = Thread.ofVirtual().name("journal-writer").unstarted(this::run);
    }

    /** @throws IOException if the folder cannot be made */
    public static JournalWriter start(Path folder, Keeping keeping) throws IOException {
        JournalWriter writer = of(folder, keeping, ROOM);
        writer.thread.start();
        return writer;
    }

    /** @param room lines that may wait to be written */
    public static JournalWriter start(Path folder, int room) throws IOException {
        JournalWriter writer = of(folder, Keeping.ALL, room);
        writer.thread.start();
        return writer;
    }

    static JournalWriter of(Path folder, Keeping keeping, int room) throws IOException {
        Files.createDirectories(folder);
        return new JournalWriter(folder, keeping, room);
    }

    void begin() {
        thread.start();
    }

    /** Never waits; false if there is no room, and then the line is lost. */
    boolean put(LocalDate day, Entry entry) {
        return !closing && items.offer(new Item(day, entry));
    }

    /** How many lines could not be written since the start, for a full disk say. */
    public long unwritten() {
        return unwritten.get();
    }

    private void run() {
        List<Item> batch = new ArrayList<>(BATCH);
        while (!closing || !items.isEmpty()) {
            batch.clear();
            if (await(batch)) {
                items.drainTo(batch, BATCH - 1);
                write(batch);
            }
        }
        shut();
    }

    private boolean await(List<Item> batch) {
        try {
            Item first = closing ? items.poll() : items.poll(100, TimeUnit.MILLISECONDS);
            return first != null && batch.add(first);
        } catch (InterruptedException stop) {
            closing = true;
            return false;
        }
    }

    private void write(List<Item> batch) {
        int done = 0;
        while (done < batch.size()) {
            LocalDate day = batch.get(done).day();
            int end = done;
            StringBuilder lines = new StringBuilder();
            while (end < batch.size() && batch.get(end).day().equals(day)) {
                lines.append(Sealed.seal(EntryJson.write(batch.get(end++).entry())))
                        .append('\n');
            }
            append(day, lines.toString(), end - done);
            done = end;
        }
    }

    /** A failure costs these lines only: the file is opened anew for the next. */
    private void append(LocalDate day, String lines, int many) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines);
            FileChannel to = channel(day);
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        } catch (IOException full) {
            unwritten.addAndGet(many);
            shut();
        }
    }

    private FileChannel channel(LocalDate day) throws IOException {
        FileChannel known = channel;
        if (known != null && day.equals(open)) {
            return known;
        }
        shut();
        keeping.tidy(folder, day);
        FileChannel next = FileChannel.open(
                folder.resolve(day + ".jsonl"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.READ);
        endTornLine(next);
        channel = next;
        open = day;
        return next;
    }

    /** A process that was killed, or a full disk, may have left half a line. */
    private static void endTornLine(FileChannel channel) throws IOException {
        long end = channel.size();
        channel.position(end);
        ByteBuffer last = ByteBuffer.allocate(1);
        if (end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n') {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
    }

    private void shut() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            channel = null;
        }
    }

    /** Writes what it was told, for at most five seconds. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(LEAVING_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
