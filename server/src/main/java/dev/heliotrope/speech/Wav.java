package dev.heliotrope.speech;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Wav files: reads what the JDK can read, writes 16-bit mono PCM, which is all that Asterisk's format_wav plays. */
final class Wav {
    /** Two minutes at 48 kHz, stereo, 32 bit. Nothing longer is a prompt, and it must not fill the memory. */
    private static final long LARGEST = 46_080_000L;

    private static final int HEADER = 44;

    private Wav() {}

    static Pcm read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is longer than any prompt");
        }
        try (AudioInputStream raw =
                        AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(file)));
                AudioInputStream plain = AudioSystem.getAudioInputStream(sixteenBit(raw.getFormat()), raw)) {
            return mono(plain.readAllBytes(), plain.getFormat());
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException(file + " is not a wav file that can be read: " + e.getMessage(), e);
        }
    }

    private static AudioFormat sixteenBit(AudioFormat from) {
        int channels = from.getChannels();
        return new AudioFormat(
                AudioFormat.Encoding.PCM_SIGNED,
                from.getSampleRate(),
                16,
                channels,
                2 * channels,
                from.getSampleRate(),
                false);
    }

    private static Pcm mono(byte[] bytes, AudioFormat format) {
        int channels = format.getChannels();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[bytes.length / 2 / channels];
        for (int i = 0; i < samples.length; i++) {
            float sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += in.getShort();
            }
            samples[i] = sum / channels / 32768f;
        }
        return new Pcm(samples, Math.round(format.getSampleRate()));
    }

    static byte[] bytes(Pcm sound) {
        int data = 2 * sound.samples().length;
        ByteBuffer out = ByteBuffer.allocate(HEADER + data).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(HEADER - 8 + data).put(ascii("WAVEfmt ")).putInt(16);
        out.putShort((short) 1).putShort((short) 1);
        out.putInt(sound.rate()).putInt(2 * sound.rate());
        out.putShort((short) 2).putShort((short) 16);
        out.put(ascii("data")).putInt(data);
        for (float sample : sound.samples()) {
            out.putShort((short) Math.clamp(Math.round(sample * 32768), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        return out.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
