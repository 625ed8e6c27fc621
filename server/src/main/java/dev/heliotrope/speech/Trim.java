package dev.heliotrope.speech;

/** Takes the silence off both ends: engines add half a second, which a caller hears as hesitation in every sentence. */
final class Trim {
    /** -50 dB of full scale. */
    private static final float SILENCE = 0.003f;

    private static final int KEPT_BEFORE_MS = 20;
    private static final int KEPT_AFTER_MS = 150;

    private Trim() {}

    /** A sound that is all silence comes back empty. */
    static Pcm ends(Pcm sound) {
        float[] samples = sound.samples();
        int first = 0;
        while (first < samples.length && Math.abs(samples[first]) < SILENCE) {
            first++;
        }
        int last = samples.length - 1;
        while (last > first && Math.abs(samples[last]) < SILENCE) {
            last--;
        }
        return first == samples.length
                ? sound.part(0, 0)
                : sound.part(
                        Math.max(0, first - sound.samplesIn(KEPT_BEFORE_MS)),
                        Math.min(samples.length, last + 1 + sound.samplesIn(KEPT_AFTER_MS)));
    }
}
