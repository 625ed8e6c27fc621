package dev.heliotrope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A flow of a test's own that answers a number in the place of the shipped one. */
record OwnFlow(String number, String yaml, Settings settings) {
    static final OwnFlow NONE = new OwnFlow("", "");

    OwnFlow(String number, String yaml) {
        this(number, yaml, config -> {});
    }

    /** Changes the copied files of {@code config/} before anything reads them. */
    interface Settings {
        void change(Path config) throws IOException;
    }

    /** The folder of flows to run with, which a test may change: a copy of the project's, with this one beside the others. */
    Path flows(Path home, Path folder, Path config) throws IOException {
        Path flows = copied(home.resolve("ivr-flows"), folder.resolve("ivr-flows"));
        if (!number.isEmpty()) {
            Files.writeString(flows.resolve("own.flow.yaml"), yaml);
            Path numbers = config.resolve("numbers.yaml");
            String inline = "(" + Pattern.quote(number + ": {flow: ") + ")[a-z-]+";
            Files.writeString(numbers, Files.readString(numbers).replaceAll(inline, "$1own"));
        }
        settings.change(config);
        return flows;
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
