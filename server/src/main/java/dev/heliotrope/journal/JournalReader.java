package dev.heliotrope.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A journal as read: its whole lines. */
public final class JournalReader {
    private final List<JsonNode> lines = new ArrayList<>();
    private int torn;

    private JournalReader() {}

    /**
     * A line that was torn, because the process died, is passed over where nothing but a new beginning follows.
     *
     * @throws JournalException for one that was damaged otherwise, or a file that cannot be read
     */
    public static JournalReader of(Path file) {
        JournalReader read = new JournalReader();
        try (BufferedReader from = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.all(from);
        } catch (IOException unreadable) {
            throw new JournalException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return read;
    }

    private void all(BufferedReader from) throws IOException {
        int number = 0;
        int bad = 0;
        for (String line = from.readLine(); line != null; line = from.readLine()) {
            number++;
            Optional<JsonNode> json = Sealed.open(line).map(Json::parsed);
            if (bad > 0 && !json.map(JournalReader::isOpening).orElse(false)) {
                throw new JournalException("line " + bad + " is damaged: its checksum is wrong");
            }
            bad = json.isPresent() ? 0 : number;
            torn += json.isPresent() ? 0 : 1;
            json.ifPresent(lines::add);
        }
        if (lines.isEmpty() || !isOpening(lines.getFirst())) {
            throw new JournalException("no journal: it does not begin with all that was known");
        }
    }

    private static boolean isOpening(JsonNode json) {
        return Json.string(json, "do").equals("open");
    }

    /** Each is one to read by {@link EntryJson}, for which the names must be known. */
    List<JsonNode> lines() {
        return lines;
    }

    public int torn() {
        return torn;
    }

    /** The content hashes of all configurations that were in force, in their order. */
    public Set<String> configs() {
        Set<String> all = new LinkedHashSet<>();
        lines.stream().filter(line -> line.has("config")).forEach(line -> all.add(Json.string(line, "config")));
        return all;
    }
}
