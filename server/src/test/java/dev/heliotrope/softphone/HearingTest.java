package dev.heliotrope.softphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearingTest {
    private final Random random = new Random(7);
    private final short[] sound = noise(2 * Wav.RATE);

    private short[] noise(int length) {
        short[] samples = new short[length];
        double last = 0;
        for (int i = 0; i < length; i++) {
            last = 0.8 * last + random.nextGaussian() * 1500;
            samples[i] = (short) last;
        }
        return samples;
    }

    private short[] heard(int before, double loudness, double disturbance) {
        short[] samples = new short[before + sound.length + 5 * Wav.RATE];
        for (int i = 0; i < sound.length; i++) {
            samples[before + i] = (short) (sound[i] * loudness + random.nextGaussian() * disturbance);
        }
        return samples;
    }

    @Test
    void findsASoundAndWhereItBeginsHoweverLoudItIs() {
        var match = new Hearing(heard(12_345, 0.2, 20)).find(new Hearing(sound));

        assertThat(match.score()).isGreaterThan(0.95);
        assertThat(match.at().toMillis()).isCloseTo(1543, within(1L));
    }

    @Test
    void findsASoundThatLostAPacketOnTheWay() {
        short[] whole = heard(4000, 1, 20);
        int lost = 4000 + Wav.RATE;
        System.arraycopy(whole, lost + 160, whole, lost, whole.length - lost - 160);

        assertThat(new Hearing(whole).find(new Hearing(sound)).score()).isGreaterThan(0.9);
    }

    @Test
    void doesNotFindAnotherSoundNorAnythingInSilence() {
        short[] other = noise(10 * Wav.RATE);

        assertThat(new Hearing(other).find(new Hearing(sound)).score()).isLessThan(0.2);
        assertThat(new Hearing(new short[80_000]).find(new Hearing(sound)).score())
                .isZero();
        assertThat(new Hearing(new short[100]).find(new Hearing(sound)).score()).isZero();
        assertThat(new Hearing(other).find(new Hearing(new short[800])).score()).isZero();
    }

    @Test
    void readsWhatItWritesAndAFileThatStillGrows(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sound.wav");
        new Wav(sound).repeatTo(file, 5);
        assertThat(Wav.read(file).samples()).hasSize(5 * Wav.RATE).startsWith(sound);

        byte[] bytes = Files.readAllBytes(file);
        bytes[40] = bytes[41] = bytes[42] = bytes[43] = 0;
        Files.write(file, bytes);

        assertThat(Hearing.of(file).length()).hasSeconds(5);
        assertThat(Hearing.of(file).find(new Hearing(sound)).score()).isGreaterThan(0.99);
    }

    @Test
    void refusesWhatIsNoSoundOfAPhone(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text.wav"), "this is not a wav");

        assertThatThrownBy(() -> Hearing.of(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a wav");
    }
}
