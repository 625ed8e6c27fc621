package dev.heliotrope.flow;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Pairs as they are being put together to {@link FormText}. One is written with each step of a call: as bytes each character is looked at
 * once, and the checksum is of the very bytes that are sent.
 */
final class FormLine {
    /** Most texts are names and numbers, which stand for themselves, and a telephone number has one that does not. */
    private static final boolean[] PLAIN = new boolean[128];

    private static final int ROOM = 256;

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] =
                    (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || "-._".indexOf(c) >= 0;
        }
    }

    private byte[] bytes = new byte[ROOM];
    private int length;

    /** The name must stand for itself. */
    void add(String name, String value) {
        room(name.length() + value.length() + 2);
        if (length > 0) {
            bytes[length++] = '&';
        }
        ascii(name);
        bytes[length++] = '=';
        if (!plain(value, 0) && !number(value)) {
            encoded(value);
        }
    }

    /** False, with nothing written, if it is not plain from there to its end. */
    private boolean plain(String value, int from) {
        int end = length;
        for (int at = from; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c >= PLAIN.length || !PLAIN[c]) {
                return false;
            }
            bytes[end++] = (byte) c;
        }
        length = end;
        return true;
    }

    /** A plus and what is plain; false, with nothing written, if it is not that. */
    private boolean number(String value) {
        if (value.charAt(0) != '+') {
            return false;
        }
        int before = length;
        room(value.length() + 2);
        ascii("%2B");
        boolean plain = plain(value, 1);
        length = plain ? length : before;
        return plain;
    }

    private void encoded(String value) {
        String safe = URLEncoder.encode(value, StandardCharsets.UTF_8);
        room(safe.length());
        ascii(safe);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }

    @SuppressWarnings("deprecation") // the one way to copy ASCII without an array between
    private void ascii(String text) {
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
    }

    /** Of all that was added so far. */
    String checksum() {
        return checksum(bytes, length);
    }

    static String checksum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return Long.toHexString(sum.getValue());
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
