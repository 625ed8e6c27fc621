package dev.heliotrope.softphone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** What was heard (8 kHz), and whether a known sound is in it. */
public final class Hearing {
    /** From here on it is that sound: the right one scores above 0.9 over A-law, any other speech below 0.3. */
    public static final double SURE = 0.6;

    /** Where the sound has a hundredth of the reference's power or less, likeness of shape is chance. */
    private static final double QUIETEST = 0.01;

    private final short[] samples;

    Hearing(short[] samples) {
        this.samples = samples.clone();
    }

    /** @throws IOException if the file is no wav of 8 kHz, mono, 16 bit */
    public static Hearing of(Path wav) throws IOException {
        return new Hearing(Wav.read(wav).samples());
    }

    public Duration length() {
        return time(samples.length);
    }

    /** {@code score}: 1 for the very sound, about 0 for any other; {@code at}: where in what was heard it begins. */
    public record Match(double score, Duration at) {}

    public boolean contains(Path wav) throws IOException {
        return find(of(wav)).score() >= SURE;
    }

    /** The best place of the sound in what was heard: the peak of the normalised cross-correlation. Loudness is no matter. */
    public Match find(Hearing sound) {
        if (sound.samples.length == 0 || samples.length < sound.samples.length) {
            return new Match(0, Duration.ZERO);
        }
        double[] products = Correlation.slide(samples, sound.samples);
        double[] energy = energyUpTo(samples);
        double own = energyUpTo(sound.samples)[sound.samples.length];
        double best = 0;
        int at = 0;
        for (int i = 0; i + sound.samples.length <= samples.length; i++) {
            double window = energy[i + sound.samples.length] - energy[i];
            double score = window < own * QUIETEST || own == 0 ? 0 : products[i] / Math.sqrt(window * own);
            if (score > best) {
                best = score;
                at = i;
            }
        }
        return new Match(best, time(at));
    }

    private static double[] energyUpTo(short[] samples) {
        double[] sums = new double[samples.length + 1];
        for (int i = 0; i < samples.length; i++) {
            sums[i + 1] = sums[i] + (double) samples[i] * samples[i];
        }
        return sums;
    }

    private static Duration time(int samples) {
        return Duration.ofMillis(samples * 1000L / Wav.RATE);
    }
}
