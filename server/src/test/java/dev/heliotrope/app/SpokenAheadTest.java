package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.prompt.PromptBook;
import dev.heliotrope.speech.Script;
import dev.heliotrope.speech.SpeechAnnouncer;
import dev.heliotrope.speech.SpeechEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers are likely to hear is rendered while the server answers already, and again when the prompts have changed. */
class SpokenAheadTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Path asked;
    private SpeechAnnouncer announcer;
    private SpokenAhead ahead;
    private volatile int version = 1;

    /** A voice that keeps a diary, and can't speak while there is a file called "hoarse", and takes its time while one is called "slow". */
    @BeforeEach
    void open() throws IOException {
        asked = Files.createFile(folder.resolve("asked.txt"));
        Path engine = Files.writeString(folder.resolve("engine.sh"), """
                cat "$1" >> %s; echo >> %s
                while test -e %s; do sleep 0.02; done
                test ! -e %s || exit 1
                cp %s "$2"
                """.formatted(
                        asked, asked, folder.resolve("slow"), folder.resolve("hoarse"), silence()));
        SpeechEngine voice = new SpeechEngine(
                List.of("sh", engine.toString(), "{text-file}", "{out}"), Map.of(new Language("en"), "en"), "1", SOON);
        announcer = new SpeechAnnouncer(
                what -> new Script.Text(what.language(), what.prompt() + " version " + version),
                voice,
                folder.resolve("cache"),
                2,
                Clock.systemUTC());
        ahead = new SpokenAhead(announcer);
    }

    /** A tenth of a second at 8 kHz. */
    private Path silence() throws IOException {
        Path file = folder.resolve("silence.wav");
        AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
        byte[] samples = new byte[1600];
        for (int at = 1; at < samples.length; at += 4) {
            samples[at] = 32;
        }
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2),
                AudioFileFormat.Type.WAVE,
                file.toFile());
        return file;
    }

    @AfterEach
    void close() {
        ahead.close();
        announcer.close();
    }

    private long asked() throws IOException {
        return Files.readAllLines(asked).stream()
                .filter(line -> !line.isBlank())
                .count();
    }

    private Repertoire book(String... keys) throws IOException {
        Path prompts = Files.createTempDirectory(folder, "prompts");
        String lines =
                Stream.of(keys).map(key -> key + ": \"It says " + key + ".\"\n").collect(Collectors.joining());
        Files.writeString(prompts.resolve("en.yaml"), lines);
        Problems problems = new Problems();
        PromptBook book = PromptBook.load(prompts, "prompts", new Language("en"), problems);
        assertThat(problems.hasErrors()).as(problems.sorted().toString()).isFalse();
        return new Repertoire(book, Set.of());
    }

    @Test
    void allIsRenderedBehindTheServersBackAndOnce() throws IOException {
        Repertoire book = book("welcome", "goodbye");
        assertThat(ahead.isDone()).isFalse();
        ahead.follow(book);
        await().atMost(SOON).until(ahead::isDone);
        assertThat(asked()).isEqualTo(2);
        ahead.follow(book);
        assertThat(ahead.isDone()).isTrue();
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void promptsThatHaveChangedAreRenderedAnew() throws IOException {
        ahead.follow(book("welcome"));
        await().atMost(SOON).until(ahead::isDone);
        version = 2;
        ahead.follow(book("welcome", "goodbye"));
        await().atMost(SOON)
                .until(() -> Files.readAllLines(asked).stream().anyMatch(line -> line.contains("goodbye version 2")));
    }

    @Test
    void wordsThatHaveJustChangedMakeNoServerUnready() throws IOException {
        ahead.follow(book("welcome"));
        await().atMost(SOON).until(ahead::isDone);
        Path slow = Files.createFile(folder.resolve("slow"));
        ahead.follow(book("welcome", "goodbye"));
        await().atMost(SOON).until(() -> asked() > 1);
        assertThat(ahead.isDone()).isTrue();
        Files.delete(slow);
    }

    @Test
    void oneThatTurnsOutToBeMuteIsUnready() throws IOException {
        ahead.follow(book("welcome"));
        await().atMost(SOON).until(ahead::isDone);
        Files.createFile(folder.resolve("hoarse"));
        ahead.follow(book("welcome", "goodbye"));
        await().atMost(SOON).until(() -> !ahead.isDone());
    }

    @Test
    void whileSomethingCannotBeSpokenItIsNotDone() throws IOException {
        Files.createFile(folder.resolve("hoarse"));
        ahead.follow(book("welcome"));
        await().atMost(SOON).until(() -> asked() > 0);
        assertThat(ahead.isDone()).isFalse();
        Files.delete(folder.resolve("hoarse"));
        ahead.follow(book("welcome"));
        await().atMost(SOON).until(ahead::isDone);
    }
}
