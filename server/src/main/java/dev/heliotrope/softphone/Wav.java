package dev.heliotrope.softphone;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Mono 16-bit sound at 8 kHz, as phones speak it. Reads also a file that is still being written, whose header lies. */
record Wav(short[] samples) {
    static final int RATE = 8000;
    private static final int HEADER = 44;

    static Wav read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < 12 || !tag(bytes, 0).equals("RIFF")) {
            throw new IOException("not a wav: " + file);
        }
        int at = 12;
        while (at + 8 <= bytes.limit()) {
            String tag = tag(bytes, at);
            int size = bytes.getInt(at + 4);
            if (tag.equals("fmt ")) {
                checkFormat(bytes, at + 8, file);
            } else if (tag.equals("data")) {
                return data(bytes, at + 8, size);
            }
            at += 8 + size + (size & 1);
        }
        return new Wav(new short[0]);
    }

    private static String tag(ByteBuffer bytes, int at) {
        return new String(bytes.array(), at, 4, StandardCharsets.US_ASCII);
    }

    private static void checkFormat(ByteBuffer bytes, int at, Path file) throws IOException {
        boolean fits = bytes.getShort(at) == 1
                && bytes.getShort(at + 2) == 1
                && bytes.getInt(at + 4) == RATE
                && bytes.getShort(at + 14) == 16;
        if (!fits) {
            throw new IOException("must be 8 kHz, mono, 16 bit: " + file);
        }
    }

    private static Wav data(ByteBuffer bytes, int at, int size) {
        int rest = bytes.limit() - at;
        int length = size <= 0 || size > rest ? rest : size;
        short[] samples = new short[length / 2];
        bytes.position(at);
        bytes.asShortBuffer().get(samples);
        return new Wav(samples);
    }

    /** Writes these samples over and over until {@code seconds} are full; silence if there are none. */
    void repeatTo(Path file, long seconds) throws IOException {
        int total = Math.toIntExact(seconds * RATE);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(header(total * 2));
            byte[] once = samples.length == 0 ? new byte[RATE * 2] : bytes();
            for (int left = total * 2; left > 0; left -= once.length) {
                out.write(once, 0, Math.min(left, once.length));
            }
        }
    }

    private byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asShortBuffer().put(samples);
        return buffer.array();
    }

    private static byte[] header(int dataLength) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt(36 + dataLength).put(ascii("WAVEfmt ")).putInt(16);
        header.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
        header.putShort((short) 2).putShort((short) 16);
        return header.put(ascii("data")).putInt(dataLength).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
