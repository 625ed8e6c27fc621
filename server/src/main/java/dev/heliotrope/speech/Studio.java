package dev.heliotrope.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Makes the sound of a script. Blocks. */
final class Studio {
    private final SpeechEngine engine;

    Studio(SpeechEngine engine) {
        this.engine = engine;
    }

    Pcm record(Script script) throws IOException {
        return switch (script) {
            case Script.Text text -> speak(text);
            // as it was recorded: its pauses and level are somebody's choice
            case Script.Recording recording -> Wav.read(recording.file());
        };
    }

    private Pcm speak(Script.Text script) throws IOException {
        String words = Wording.plain(script.text());
        if (words.isEmpty()) {
            throw new IOException("nothing that can be said is left of the text");
        }
        Path desk = Files.createTempDirectory("heliotrope-speech");
        try {
            return finished(synthesise(script, words, desk));
        } finally {
            clear(desk);
        }
    }

    private Pcm synthesise(Script.Text script, String words, Path desk) throws IOException {
        Path text = Files.writeString(desk.resolve("text.txt"), words + "\n", StandardCharsets.UTF_8);
        Path out = desk.resolve("out.wav");
        EngineRun.run(engine.commandFor(script.language(), text, out), text, desk.resolve("said.txt"), engine.limit());
        if (!Files.isRegularFile(out)) {
            throw new IOException(engine.command().getFirst() + " wrote no file; is {out} in the right place?");
        }
        return Wav.read(out);
    }

    private static Pcm finished(Pcm raw) throws IOException {
        Pcm trimmed = Trim.ends(raw);
        if (trimmed.isEmpty()) {
            throw new IOException("the engine's sound is silence");
        }
        return Loudness.level(trimmed);
    }

    private static void clear(Path desk) {
        try (Stream<Path> files = Files.walk(desk)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + desk, e);
        }
    }
}
