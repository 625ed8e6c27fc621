package dev.heliotrope.speech;

import java.util.Arrays;
import java.util.List;

/** Mono sound in memory, samples from -1 to 1. The array is never written to after construction. */
record Pcm(float[] samples, int rate) {
    Pcm {
        if (rate < 4_000 || rate > 192_000) {
            throw new IllegalArgumentException("a rate of " + rate + " Hz; from 4,000 to 192,000 can be converted");
        }
    }

    int samplesIn(int milliseconds) {
        return (int) ((long) rate * milliseconds / 1000);
    }

    Pcm part(int from, int to) {
        return new Pcm(Arrays.copyOfRange(samples, from, to), rate);
    }

    /** One after the other; all have the rate of the first. */
    static Pcm joined(List<Pcm> parts, int pauseMs) {
        int pause = parts.getFirst().samplesIn(pauseMs);
        int length =
                parts.stream().mapToInt(part -> part.samples.length + pause).sum() - pause;
        float[] all = new float[length];
        int at = 0;
        for (Pcm part : parts) {
            System.arraycopy(part.samples, 0, all, at, part.samples.length);
            at += part.samples.length + pause;
        }
        return new Pcm(all, parts.getFirst().rate);
    }

    boolean isEmpty() {
        return samples.length == 0;
    }
}
