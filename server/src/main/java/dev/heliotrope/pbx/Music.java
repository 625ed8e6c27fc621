package dev.heliotrope.pbx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * Music for those who wait: four soft chords, computed here, so that it is under this project's own licence and nobody else
 * has rights in it. Whoever has music of their own puts it into the folder instead.
 */
final class Music {
    private static final int SECONDS_PER_CHORD = 5;

    /** In hertz: C, A minor, F and G, each with its root below. Telephony carries nothing under 300 Hz well. */
    private static final double[][] CHORDS = {
        {261.63, 329.63, 392.00, 523.25},
        {220.00, 329.63, 440.00, 523.25},
        {261.63, 349.23, 440.00, 523.25},
        {246.94, 293.66, 392.00, 587.33}
    };

    /** A quarter of full scale: a caller's ear is at it for minutes. */
    private static final double LOUDNESS = 0.25;

    private Music() {}

    /** Puts the music into an empty folder, in the two rates that phones talk in; one with anything in it is left alone. */
    static void into(Path folder) throws IOException {
        if (isEmpty(folder)) {
            write(folder.resolve("heliotrope.wav"), 8_000);
            write(folder.resolve("heliotrope.wav16"), 16_000);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void write(Path file, int rate) throws IOException {
        byte[] samples = samples(rate);
        AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
        try (var audio = new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2)) {
            AudioSystem.write(audio, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    private static byte[] samples(int rate) {
        int perChord = rate * SECONDS_PER_CHORD;
        ByteBuffer samples = ByteBuffer.allocate(2 * perChord * CHORDS.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double[] chord : CHORDS) {
            for (int i = 0; i < perChord; i++) {
                double at = (double) i / rate;
                samples.putShort((short) (Short.MAX_VALUE * LOUDNESS * swell(at) * sound(chord, at)));
            }
        }
        return samples.array();
    }

    /** Each chord comes out of silence and goes back into it, so the loop has no seam. */
    private static double swell(double at) {
        return Math.pow(Math.sin(Math.PI * at / SECONDS_PER_CHORD), 0.7);
    }

    private static double sound(double[] chord, double at) {
        double sum = 0;
        for (double tone : chord) {
            sum += Math.sin(2 * Math.PI * tone * at) + 0.2 * Math.sin(4 * Math.PI * tone * at);
        }
        return sum / (1.2 * chord.length);
    }
}
