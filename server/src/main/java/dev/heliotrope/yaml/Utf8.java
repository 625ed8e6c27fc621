package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text, with the place of the first byte that is none. */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    static Optional<String> decode(byte[] bytes, String name, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            problems.error(
                    TextPlaces.of(name, text, text.length()),
                    "not-utf-8",
                    "byte 0x%02X is not UTF-8; save the file with the encoding UTF-8".formatted(bytes[in.position()]));
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** YAML 1.2, production 1: which characters a file may have at all. */
    static boolean isPrintable(String text, String name, Problems problems) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isPrintable(text.codePointAt(i))) {
                Position at = TextPlaces.of(name, text, i);
                problems.error(
                        at,
                        "control-character",
                        "character U+%04X must not be in the file".formatted(text.codePointAt(i)));
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(int c) {
        return (c >= 0x20 && c <= 0x7E)
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == 0x85
                || (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD && c != BYTE_ORDER_MARK)
                || c >= 0x10000;
    }
}
