package dev.heliotrope.pbx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of an Asterisk log that would be red on its console. */
final class Complaints {
    private static final Pattern RED = Pattern.compile("\\b(ERROR|WARNING)\\[");

    private Complaints() {}

    static List<String> in(Path log) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        // what a stranger sends may stand in a log, and need not be UTF-8
        return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> RED.matcher(line).find())
                .toList();
    }
}
