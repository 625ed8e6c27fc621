package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LineCutterTest {
    private static final String TALK =
            "agi_network: yes\nagi_channel: PJSIP/x\r\n\n200 result=1\nHANGUP\n\r\n200 re\rsult=\0\n";

    private final List<String> lines = new ArrayList<>();

    private boolean take(byte[] bytes, int from, int to) {
        lines.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        return true;
    }

    private boolean cut(LineCutter cutter, byte[] segment) {
        return cutter.cut(segment, segment.length, this::take);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void keepsBareReturnsAndNulsInTheLine() {
        assertThat(cut(new LineCutter(100), bytes(TALK))).isTrue();
        assertThat(lines)
                .containsExactly(
                        "agi_network: yes",
                        "agi_channel: PJSIP/x",
                        "",
                        "200 result=1",
                        "HANGUP",
                        "",
                        "200 re\rsult=\0");
    }

    @Test
    void givesTheSameLinesHoweverTheyAreSplit() {
        assertThat(cut(new LineCutter(100), bytes(TALK))).isTrue();
        List<String> whole = List.copyOf(lines);
        Random random = new Random(22);
        for (int round = 0; round < 500; round++) {
            lines.clear();
            LineCutter cutter = new LineCutter(100);
            byte[] rest = bytes(TALK);
            while (rest.length > 0) {
                int length = 1 + random.nextInt(rest.length);
                assertThat(cut(cutter, Arrays.copyOf(rest, length))).isTrue();
                rest = Arrays.copyOfRange(rest, length, rest.length);
            }
            assertThat(lines).isEqualTo(whole);
        }
    }

    @Test
    void refusesALineTooLongAtOnceAndInPieces() {
        assertThat(cut(new LineCutter(64), bytes("x".repeat(64) + "\n"))).isTrue();
        assertThat(cut(new LineCutter(64), bytes("x".repeat(65) + "\n"))).isFalse();
        LineCutter cutter = new LineCutter(64);
        assertThat(cut(cutter, bytes("x".repeat(40)))).isTrue();
        assertThat(cut(cutter, bytes("x".repeat(25)))).isFalse();
    }

    @Test
    @Timeout(60)
    void takesManyShortLinesInTimeThatGrowsWithTheirNumber() {
        byte[] storm = bytes("HANGUP\n".repeat(200_000));
        AtomicInteger lines = new AtomicInteger();
        new LineCutter(8192).cut(storm, storm.length, (bytes, from, to) -> lines.incrementAndGet() > 0);
        assertThat(lines).hasValue(200_000);
    }

    @Test
    void stopsWhenTold() {
        assertThat(new LineCutter(64).cut(bytes("a\nb\nc\n"), 6, (bytes, from, to) -> {
                    take(bytes, from, to);
                    return lines.size() < 2;
                }))
                .isTrue();
        assertThat(lines).containsExactly("a", "b");
    }
}
