package dev.heliotrope.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What has happened in a call so far, in order. Not for concurrent use. */
public final class Transcript {
    /** {@code at} is the call's own time. */
    public record Entry(Instant at, Happening what) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Consumer<Entry> listener;

    /** {@code listener} is told of each entry as it is made. */
    public Transcript(Consumer<Entry> listener) {
        this.listener = listener;
    }

    public void add(Instant at, Happening what) {
        Entry entry = new Entry(at, what);
        entries.add(entry);
        listener.accept(entry);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Those of one kind, in order. */
    public <T extends Happening> List<T> all(Class<T> kind) {
        return happenings().filter(kind::isInstance).map(kind::cast).toList();
    }

    public Stream<Happening> happenings() {
        return entries().stream().map(Entry::what);
    }
}
