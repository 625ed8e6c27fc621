package dev.heliotrope.speech;

import dev.heliotrope.call.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An engine of three lines of shell, which keeps a diary of what it was asked to say. */
final class ScriptedEngine {
    private final Path folder;
    private final Path diary;

    ScriptedEngine(Path folder) throws IOException {
        this.folder = folder;
        this.diary = Files.createFile(folder.resolve("diary.txt"));
        Files.write(folder.resolve("tone.wav"), Wav.bytes(Tone.sine(440, 22_050, 400, 0.3)));
    }

    /** Says everything with the same tone; {@code before} is what it does first. */
    SpeechEngine doing(String before) throws IOException {
        return doing(before, Duration.ofSeconds(10));
    }

    SpeechEngine doing(String before, Duration limit) throws IOException {
        Path script = folder.resolve("engine.sh");
        Files.writeString(script, """
                voice=$1 text=$2 out=$3
                echo "$$ $voice $(cat "$text") $(cat)" >> %s
                %s
                cp %s "$out"
                """.formatted(diary, before, folder.resolve("tone.wav")));
        List<String> command = List.of("sh", script.toString(), "{voice}", "{text-file}", "{out}");
        return new SpeechEngine(command, Map.of(new Language("en"), "en-us"), "1", limit);
    }

    /** One line a run: process id, voice, the text from the file, and the text from standard input. */
    List<String> diary() throws IOException {
        return Files.readAllLines(diary);
    }
}
