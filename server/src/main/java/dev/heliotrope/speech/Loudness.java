package dev.heliotrope.speech;

/**
 * Brings voices to like loudness, so that a caller who changes language need not change the volume. By at most 9 dB: more
 * would make noise loud.
 */
final class Loudness {
    /** -20 dB of full scale, over the samples that are not pauses: near what Asterisk's own sounds have. */
    private static final double TARGET = 0.1;

    private static final double MOST_GAIN = 2.8;
    /** -1 dB, so that the conversion to 8 kHz has room to overshoot. */
    private static final double HIGHEST_PEAK = 0.89;

    private static final double PAUSE = 0.01;

    private Loudness() {}

    static Pcm level(Pcm sound) {
        double gain = gain(sound.samples());
        float[] levelled = new float[sound.samples().length];
        for (int i = 0; i < levelled.length; i++) {
            levelled[i] = (float) (sound.samples()[i] * gain);
        }
        return new Pcm(levelled, sound.rate());
    }

    private static double gain(float[] samples) {
        double power = 0;
        double peak = 0;
        int active = 0;
        for (float sample : samples) {
            double size = Math.abs(sample);
            peak = Math.max(peak, size);
            if (size > PAUSE) {
                power += size * size;
                active++;
            }
        }
        if (active == 0) {
            return 1;
        }
        double wanted = TARGET / Math.sqrt(power / active);
        return Math.min(Math.clamp(wanted, 1 / MOST_GAIN, MOST_GAIN), HIGHEST_PEAK / peak);
    }
}
