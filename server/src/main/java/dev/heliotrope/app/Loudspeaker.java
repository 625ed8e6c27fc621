package dev.heliotrope.app;

import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.pbx.Toolbox;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Transcript;
import dev.heliotrope.speech.SpeechAnnouncer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;

/** Lets a simulated call be heard: as one file at its end, or through a player, prompt by prompt. */
final class Loudspeaker implements AutoCloseable {
    /** What a caller hears, and what the rendered files have. */
    private static final AudioFormat FORMAT = new AudioFormat(8000, 16, 1, true, false);

    private static final int PAUSE = 8000;
    private static final String WAV = ".wav";

    private final @Nullable SpeechAnnouncer announcer;
    private final String target;
    private final ByteArrayOutputStream tape = new ByteArrayOutputStream();

    private Loudspeaker(@Nullable SpeechAnnouncer announcer, String target) {
        this.announcer = announcer;
        this.target = target;
    }

    /**
     * Without a target it is mute.
     *
     * @throws Refused with exit code 2 for a file in no folder
     */
    static Loudspeaker of(@Nullable String target, Project project, Snapshot snapshot) throws IOException {
        if (target != null && target.endsWith(WAV)) {
            FileToWrite.check("--listen", Path.of(target));
        }
        return target == null
                ? new Loudspeaker(null, "")
                : new Loudspeaker(
                        Announcements.open(project, new AtomicReference<>(snapshot), Toolbox.ofThisMachine()), target);
    }

    void on(Transcript.Entry entry) {
        if (announcer != null && entry.what() instanceof Happening.Heard heard) {
            try {
                voice(announcer, heard.what());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void voice(SpeechAnnouncer speech, Utterance what) throws IOException {
        for (Sound sound : speech.voice(List.of(what)).join()) {
            Path file = Path.of(sound.path() + ".wav");
            if (isFile()) {
                tape.write(samples(file));
                tape.write(new byte[PAUSE]);
            } else {
                play(file);
            }
        }
    }

    private boolean isFile() {
        return target.endsWith(WAV);
    }

    private static byte[] samples(Path file) throws IOException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile());
                AudioInputStream plain = AudioSystem.getAudioInputStream(FORMAT, in)) {
            return plain.readAllBytes();
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(e);
        }
    }

    /** What is typed is for us and not for the player, and what it prints is no part of the call. */
    private void play(Path file) throws IOException {
        List<String> command = new ArrayList<>(Arrays.asList(target.split(" +", -1)));
        command.add(file.toString());
        try {
            new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        } catch (IOException none) {
            throw new Refused(
                    2,
                    "there is no program " + Shown.line(command.getFirst())
                            + " to play with; a file to write to ends in .wav");
        }
    }

    @Override
    public void close() throws IOException {
        if (announcer == null) {
            return;
        }
        announcer.close();
        if (isFile()) {
            byte[] heard = tape.toByteArray();
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(heard), FORMAT, heard.length / 2),
                    AudioFileFormat.Type.WAVE,
                    Path.of(target).toFile());
        }
    }
}
