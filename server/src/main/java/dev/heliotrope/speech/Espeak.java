package dev.heliotrope.speech;

import dev.heliotrope.call.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** espeak-ng, which speaks more than a hundred languages without any download. */
public final class Espeak {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Espeak() {}

    /**
     * @param executable {@code espeak-ng}, or a loader with the tree it was unpacked to; see {@link
     *     SpeechEngine#ESPEAK_ARGUMENTS} for what follows it
     * @param voices as {@code espeak-ng --voices} names them; a language without one is its own tag
     * @throws IOException if it does not run; the message says why, for the operator
     */
    public static SpeechEngine at(List<String> executable, Map<Language, String> voices, Duration limit)
            throws IOException {
        List<String> command = new ArrayList<>(executable);
        command.addAll(SpeechEngine.ESPEAK_ARGUMENTS);
        return new SpeechEngine(command, voices, version(executable), limit);
    }

    /** With the voices that the languages' tags name, and {@link SpeechEngine#USUAL_LIMIT}. */
    public static SpeechEngine at(List<String> executable) throws IOException {
        return at(executable, Map.of(new Language("en"), "en-us"), SpeechEngine.USUAL_LIMIT);
    }

    private static String version(List<String> executable) throws IOException {
        List<String> ask = new ArrayList<>(executable);
        ask.add("--version");
        Path said = Files.createTempFile("espeak-version", ".txt");
        try {
            EngineRun.run(ask, said, said, PATIENCE);
            return Files.readString(said, StandardCharsets.UTF_8).strip();
        } finally {
            Files.delete(said);
        }
    }
}
