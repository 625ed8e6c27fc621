package dev.heliotrope.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    private static final double SIZE = 0.5;

    @ParameterizedTest(name = "{0} to {1} Hz keeps {2} Hz")
    @CsvSource({
        "22050, 8000, 300",
        "22050, 8000, 1000",
        "22050, 8000, 3000",
        "22050, 8000, 3380",
        "22050, 16000, 6500",
        "48000, 8000, 3000",
        "44100, 16000, 5000",
        "8000, 16000, 3000",
        "11025, 8000, 2000"
    })
    void whatFitsIsKeptAsLoud(int from, int to, double hertz) {
        Pcm tone = Tone.sine(hertz, from, 1000, SIZE);
        Pcm converted = Resampler.convert(tone, to);
        assertThat(converted.rate()).isEqualTo(to);
        assertThat(Tone.milliseconds(converted)).isCloseTo(1000, within(1));
        assertThat(Tone.decibels(converted)).isCloseTo(Tone.decibels(tone), within(0.5));
    }

    @ParameterizedTest(name = "{0} to {1} Hz: {2} Hz does not fold back")
    @CsvSource({
        "22050, 8000, 4000",
        "22050, 8000, 4100",
        "22050, 8000, 5000",
        "22050, 8000, 7000",
        "22050, 8000, 10000",
        "22050, 16000, 8100",
        "22050, 16000, 10000",
        "48000, 8000, 5000",
        "44100, 8000, 15000"
    })
    void whatDoesNotFitIsGoneAndDoesNotFoldBack(int from, int to, double hertz) {
        Pcm converted = Resampler.convert(Tone.sine(hertz, from, 1000, SIZE), to);
        assertThat(Tone.decibels(converted)).isLessThan(-75);
    }

    @ParameterizedTest(name = "an image of {2} Hz from {0} to {1} Hz")
    @CsvSource({"8000, 16000, 3000", "11025, 16000, 4000"})
    void noImageIsMadeAboveWhatWasThere(int from, int to, double hertz) {
        Pcm up = Resampler.convert(Tone.sine(hertz, from, 1000, SIZE), to);
        // the image would lie at from - hertz; what is left after taking everything below away is next to nothing
        Pcm back = Resampler.convert(Resampler.convert(up, from), to);
        assertThat(Tone.decibels(difference(up, back))).isLessThan(-60);
    }

    @Test
    void theSameRateIsTheSameSound() {
        Pcm tone = Tone.sine(440, 8000, 100, SIZE);
        assertThat(Resampler.convert(tone, 8000)).isSameAs(tone);
    }

    private static Pcm difference(Pcm a, Pcm b) {
        float[] samples = new float[Math.min(a.samples().length, b.samples().length)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = a.samples()[i] - b.samples()[i];
        }
        return new Pcm(samples, a.rate());
    }
}
