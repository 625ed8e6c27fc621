package dev.heliotrope.speech;

/** Sounds to try the treatment on, and what is left of them. */
final class Tone {
    private Tone() {}

    static Pcm sine(double hertz, int rate, int milliseconds, double size) {
        float[] samples = new float[rate * milliseconds / 1000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (size * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return new Pcm(samples, rate);
    }

    static Pcm silence(int rate, int milliseconds) {
        return new Pcm(new float[rate * milliseconds / 1000], rate);
    }

    /** Root mean square of the middle half, where a filter has settled, in dB of full scale. */
    static double decibels(Pcm sound) {
        float[] samples = sound.samples();
        double power = 0;
        int from = samples.length / 4;
        int to = samples.length * 3 / 4;
        for (int i = from; i < to; i++) {
            power += samples[i] * samples[i];
        }
        return 10 * Math.log10(power / (to - from) + 1e-20);
    }

    static double peak(Pcm sound) {
        double peak = 0;
        for (float sample : sound.samples()) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    static int milliseconds(Pcm sound) {
        return (int) (sound.samples().length * 1000L / sound.rate());
    }
}
