package dev.heliotrope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A flow of a test's own that answers a number in the place of the shipped one.
 *
 * @param whole agents are told all that is known of whom they get, which takes three seconds each time; else the language
 */
record OwnFlow(String number, String yaml, Settings settings, boolean whole) {
    static final OwnFlow NONE = new OwnFlow("", "");
    static final OwnFlow AS_SHIPPED = new OwnFlow("", "", config -> {}, true);

    OwnFlow(String number, String yaml) {
        this(number, yaml, config -> {});
    }

    OwnFlow(String number, String yaml, Settings settings) {
        this(number, yaml, settings, false);
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
        if (!whole) {
            whisperTheLanguage(flows.resolve("prompts"));
        }
        settings.change(config);
        return flows;
    }

    private static void whisperTheLanguage(Path prompts) throws IOException {
        try (Stream<Path> files = Files.list(prompts)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(file);
                Files.writeString(file, text.replaceAll("(?m)^whisper:.*$", "whisper: \"{language}.\""));
            }
        }
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
