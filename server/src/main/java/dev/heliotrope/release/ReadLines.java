package dev.heliotrope.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was made of the lines of a file that is only ever added to, so that only what was added needs to be read. Immutable.
 *
 * @param bytes how long its whole lines are
 * @param end the last of them, by which it is seen that the file is still the same
 * @param whole what was made of these
 * @param torn of what stands behind them: a line that a crash left without an end, or that is being written
 */
record ReadLines<T>(long bytes, String end, List<T> whole, List<T> torn) {
    static <T> ReadLines<T> nothing() {
        return new ReadLines<>(0, "", List.of(), List.of());
    }

    /** Of the file as it is now. A line of which nothing can be made is passed over. */
    ReadLines<T> now(Path file, Function<String, Optional<T>> reader) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] expected = end.getBytes(StandardCharsets.UTF_8);
            String read = text(in, bytes - expected.length);
            return in.size() >= bytes && read.startsWith(end)
                    ? and(read.substring(end.length()), reader)
                    : ReadLines.<T>nothing().and(text(in, 0), reader);
        }
    }

    List<T> all() {
        return torn.isEmpty() ? whole : both(whole, torn);
    }

    private ReadLines<T> and(String added, Function<String, Optional<T>> reader) {
        int until = added.lastIndexOf('\n') + 1;
        String lines = added.substring(0, until);
        return new ReadLines<>(
                bytes + lines.getBytes(StandardCharsets.UTF_8).length,
                lines.isEmpty() ? end : lines.substring(lines.lastIndexOf('\n', until - 2) + 1),
                lines.isEmpty() ? whole : both(whole, made(lines, reader)),
                made(added.substring(until), reader));
    }

    private static <T> List<T> made(String lines, Function<String, Optional<T>> reader) {
        return lines.lines().flatMap(line -> reader.apply(line).stream()).toList();
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String text(FileChannel in, long from) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Math.max(0, in.size() - from)));
        while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) >= 0) {
            // a read may give less than was asked for
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
}
