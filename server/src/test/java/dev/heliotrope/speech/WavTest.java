package dev.heliotrope.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1} Hz, {2} bit, {3} channels")
    @CsvSource({
        "PCM_SIGNED, 8000, 16, 1",
        "PCM_SIGNED, 44100, 16, 2",
        "PCM_SIGNED, 48000, 24, 2",
        "PCM_UNSIGNED, 11025, 8, 1",
        "PCM_FLOAT, 32000, 32, 1",
        "ALAW, 8000, 8, 1",
        "ULAW, 8000, 8, 1"
    })
    void readsWhatStudiosDeliver(String encoding, float rate, int bits, int channels) throws Exception {
        Pcm tone = Tone.sine(400, (int) rate, 500, 0.25);
        Pcm read = Wav.read(encoded(tone, new Encoding(encoding), rate, bits, channels));
        assertThat(read.rate()).isEqualTo((int) rate);
        assertThat(Tone.milliseconds(read)).isCloseTo(500, within(2));
        assertThat(Tone.decibels(read)).isCloseTo(Tone.decibels(tone), within(0.3));
    }

    private Path encoded(Pcm tone, Encoding encoding, float rate, int bits, int channels) throws IOException {
        AudioFormat mono = new AudioFormat(rate, 16, 1, true, false);
        byte[] bytes = Wav.bytes(tone);
        AudioInputStream plain = new AudioInputStream(
                new ByteArrayInputStream(bytes, 44, bytes.length - 44), mono, tone.samples().length);
        int frame = bits / 8 * channels;
        AudioFormat format = new AudioFormat(encoding, rate, bits, channels, frame, rate, false);
        Path file = folder.resolve("recorded.wav");
        AudioSystem.write(AudioSystem.getAudioInputStream(format, plain), AudioFileFormat.Type.WAVE, file.toFile());
        return file;
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Pcm tone = Tone.sine(400, 16_000, 100, 0.9);
        Path file = Files.write(folder.resolve("ours.wav"), Wav.bytes(tone));
        assertThat(Wav.read(file).samples()).containsExactly(tone.samples(), within(1f / 32_000));
    }

    @Test
    void loudnessBeyondFullScaleIsClippedAndDoesNotWrap() {
        byte[] bytes = Wav.bytes(new Pcm(new float[] {1.7f, -1.7f}, 8000));
        assertThat(new int[] {bytes[45], bytes[47]}).containsExactly(0x7F, -0x80);
    }

    @Test
    void aFileThatIsNoSoundIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.wav"), "Dear Sir or Madam");
        assertThatThrownBy(() -> Wav.read(file)).isInstanceOf(IOException.class).hasMessageContaining("letter.wav");
    }
}
