package dev.heliotrope.journal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A line with its checksum as the last field, so that it still is JSON: {@code {"do":"tick",…,"crc":"0a1b2c3d"}}. */
final class Sealed {
    private static final String FIELD = ",\"crc\":\"";
    private static final int TAIL = FIELD.length() + 8 + "\"}".length();

    private Sealed() {}

    static String seal(String json) {
        return json.substring(0, json.length() - 1) + FIELD + sum(json) + "\"}";
    }

    /** The line as it was; empty for one that is torn or was changed. */
    static Optional<String> open(String line) {
        if (line.length() <= TAIL) {
            return Optional.empty();
        }
        String json = line.substring(0, line.length() - TAIL) + "}";
        return seal(json).equals(line) ? Optional.of(json) : Optional.empty();
    }

    private static String sum(String json) {
        CRC32C sum = new CRC32C();
        sum.update(json.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }
}
