package dev.heliotrope.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Trimming and levelling. */
class TreatmentTest {
    private static final int RATE = 22_050;

    @Test
    void longSilenceAtBothEndsIsTrimmedAndPausesWithinStay() {
        Pcm spoken = Pcm.joined(
                List.of(
                        Tone.silence(RATE, 700),
                        Tone.sine(440, RATE, 300, 0.3),
                        Tone.sine(440, RATE, 300, 0.3),
                        Tone.silence(RATE, 900)),
                400);
        assertThat(Tone.milliseconds(Trim.ends(spoken))).isCloseTo(20 + 300 + 400 + 300 + 150, within(5));
    }

    @Test
    void aShortSilenceIsLeftAsItIs() {
        Pcm spoken = Pcm.joined(List.of(Tone.silence(RATE, 1), Tone.sine(440, RATE, 300, 0.3)), 10);
        assertThat(Trim.ends(spoken).samples()).hasSameSizeAs(spoken.samples());
    }

    @Test
    void silenceAlonePassesAsNothing() {
        assertThat(Trim.ends(Tone.silence(RATE, 500)).isEmpty()).isTrue();
    }

    @Test
    void aFaintAndALoudVoiceComeOutAlike() {
        Pcm faint = Loudness.level(Tone.sine(440, RATE, 500, 0.07));
        Pcm loud = Loudness.level(Tone.sine(440, RATE, 500, 0.35));
        assertThat(Tone.decibels(faint)).isCloseTo(-20, within(0.5));
        assertThat(Tone.decibels(loud)).isCloseTo(-20, within(0.5));
    }

    @Test
    void aWhisperIsRaisedByNineDecibelsAtMost() {
        Pcm whisper = Tone.sine(440, RATE, 500, 0.02);
        assertThat(Tone.decibels(Loudness.level(whisper)) - Tone.decibels(whisper))
                .isCloseTo(9, within(0.2));
    }

    @Test
    void nothingIsClipped() {
        Pcm quietWithAPop = Pcm.joined(List.of(Tone.sine(440, RATE, 2000, 0.05), Tone.sine(440, RATE, 2, 0.8)), 100);
        assertThat(Tone.peak(Loudness.level(quietWithAPop))).isLessThan(0.9);
    }

    @Test
    void silenceHasNoLevel() {
        assertThat(Tone.peak(Loudness.level(Tone.silence(RATE, 100)))).isZero();
    }
}
