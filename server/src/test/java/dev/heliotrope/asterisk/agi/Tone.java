package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.Sound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A sound file of a given length for Asterisk to play. */
final class Tone {
    private static final int RATE = 8000;

    private Tone() {}

    static Sound lasting(Duration duration, Path folder, String name) throws IOException {
        int samples = (int) (duration.toMillis() * RATE / 1000);
        byte[] audio = new byte[samples * 2];
        for (int sample = 0; sample < samples; sample++) {
            audio[sample * 2 + 1] = (byte) (sample / 10 % 2 == 0 ? 20 : -20);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(audio), format, samples),
                AudioFileFormat.Type.WAVE,
                folder.resolve(name + ".wav").toFile());
        return new Sound(folder.resolve(name).toString());
    }
}
