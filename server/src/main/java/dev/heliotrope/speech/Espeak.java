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
    private static final Map<Language, String> VOICES = Map.of(new Language("en"), "en-us");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Espeak() {}

    /**
     * @param executable {@code espeak-ng}, or a loader with the tree it was unpacked to; see {@link
     *     SpeechEngine#ESPEAK_ARGUMENTS} for what follows it
     * @throws IOException if it does not run; the message says why, for the operator
     */
    public static SpeechEngine at(List<String> executable) throws IOException {
        List<String> command = new ArrayList<>(executable);
        command.addAll(SpeechEngine.ESPEAK_ARGUMENTS);
        return new SpeechEngine(command, VOICES, version(executable), SpeechEngine.USUAL_LIMIT);
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
