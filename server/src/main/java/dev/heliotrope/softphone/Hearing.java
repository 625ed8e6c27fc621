package dev.heliotrope.softphone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** What was heard (8 kHz), and whether a known sound is in it. */
public final class Hearing {
    /** From here on it is that sound: over A-law the right one scores 0.99, less on lost packets; other speech below 0.25. */
    public static final double SURE = 0.6;

    /** Where the sound has a hundredth of the reference's power or less, likeness of shape is chance. */
    private static final double QUIETEST = 0.01;

    /** A phone on a busy machine loses a packet now and then; what follows is early or late. So pieces may move a little. */
    private static final int PIECE = Wav.RATE;

    private static final int SLIP = Wav.RATE / 2;

    private final short[] samples;

    Hearing(short[] samples) {
        this.samples = samples.clone();
    }

    /** @throws IOException if the file is no wav of 8 kHz, mono, 16 bit */
    public static Hearing of(Path wav) throws IOException {
        return new Hearing(Wav.read(wav).samples());
    }

    public Duration length() {
        return Duration.ofMillis(samples.length * 1000L / Wav.RATE);
    }

    /** What was heard from there on; nothing, if that is later than the end. */
    public Hearing since(Duration start) {
        int from = (int) Math.clamp(start.toMillis() * Wav.RATE / 1000, 0, samples.length);
        return new Hearing(Arrays.copyOfRange(samples, from, samples.length));
    }

    /** {@code score}: 1 for the very sound, about 0 for any other; {@code at}: where in what was heard it begins. */
    public record Match(double score, Duration at) {}

    public boolean contains(Path wav) throws IOException {
        return find(of(wav)).score() >= SURE;
    }

    /**
     * The best place of the sound in what was heard: the peak of the normalised cross-correlation, of the whole sound or, if
     * that is higher, of its seconds one by one near that place. Loudness is no matter.
     */
    public Match find(Hearing sound) {
        Peak whole = peak(samples, sound.samples);
        double score = Math.max(whole.score(), inPieces(sound.samples, whole.at()));
        return new Match(score, Duration.ofMillis(whole.at() * 1000L / Wav.RATE));
    }

    private record Peak(double score, int at) {}

    private double inPieces(short[] sound, int at) {
        double likeness = 0;
        double weight = 0;
        for (int from = 0; from + PIECE <= sound.length; from += PIECE) {
            short[] piece = Arrays.copyOfRange(sound, from, from + PIECE);
            int begin = Math.clamp((long) at + from - SLIP, 0, samples.length);
            int end = Math.clamp((long) at + from + PIECE + SLIP, 0, samples.length);
            double energy = energyUpTo(piece)[PIECE];
            likeness += energy
                    * peak(Arrays.copyOfRange(samples, begin, end), piece).score();
            weight += energy;
        }
        return weight == 0 ? 0 : likeness / weight;
    }

    private static Peak peak(short[] heard, short[] sound) {
        if (sound.length == 0 || heard.length < sound.length) {
            return new Peak(0, 0);
        }
        double[] products = Correlation.slide(heard, sound);
        double[] energy = energyUpTo(heard);
        double own = energyUpTo(sound)[sound.length];
        Peak best = new Peak(0, 0);
        for (int i = 0; i + sound.length <= heard.length; i++) {
            double window = energy[i + sound.length] - energy[i];
            double score = window < own * QUIETEST || own == 0 ? 0 : products[i] / Math.sqrt(window * own);
            if (score > best.score()) {
                best = new Peak(score, i);
            }
        }
        return best;
    }

    private static double[] energyUpTo(short[] samples) {
        double[] sums = new double[samples.length + 1];
        for (int i = 0; i < samples.length; i++) {
            sums[i + 1] = sums[i] + (double) samples[i] * samples[i];
        }
        return sums;
    }
}
