package dev.heliotrope.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heliotrope.release.Act.How;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every act, one a line of JSON, in a file that is only ever added to. A file and not a table: it must be readable before a
 * database is, and a server that can't reach its database still has to know which flow answers. A line that a crash tore is
 * passed over.
 */
public final class Ledger {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private ReadLines<Act> read = ReadLines.nothing();

    public Ledger(Path file) {
        this.file = file;
    }

    /** On the disk when this returns. */
    public void add(List<Act> acts) throws IOException {
        String lines = acts.stream().map(Ledger::line).collect(Collectors.joining());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            out.position(out.size());
            // what a crash left without an end would swallow the first line of ours
            String from = out.size() == 0 || endsWell(out) ? "" : "\n";
            ByteBuffer bytes = ByteBuffer.wrap((from + lines).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private static boolean endsWell(FileChannel out) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        out.read(last, out.size() - 1);
        return last.get(0) == '\n';
    }

    /** Oldest first; none if the file is not there. Only what was added since this was last asked is read. */
    public synchronized List<Act> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            read = read.now(file, Ledger::act);
            return read.all();
        } catch (IOException e) {
            throw new UncheckedIOException("the releases in " + file + " cannot be read", e);
        }
    }

    /** The last act on each flow. */
    public Map<String, Act> last() {
        return last(all());
    }

    /** The last of these acts on each flow. */
    public static Map<String, Act> last(List<Act> acts) {
        Map<String, Act> last = new TreeMap<>();
        acts.forEach(act -> last.put(act.flow(), act));
        return last;
    }

    private static String line(Act act) {
        ObjectNode node = JSON.createObjectNode()
                .put("at", act.at().toString())
                .put("by", act.by())
                .put("how", act.how().name())
                .put("flow", act.flow())
                .put("version", act.version())
                .put("before", act.before());
        return node + "\n";
    }

    private static Optional<Act> act(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return Optional.of(new Act(
                    Instant.parse(node.path("at").asText()),
                    node.path("by").asText(),
                    How.valueOf(node.path("how").asText()),
                    node.path("flow").asText(),
                    text(node.path("version")),
                    text(node.path("before"))));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException torn) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
