package dev.heliotrope.config.flowfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.fixture.flow.SampleWorld;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that mean harm, or come from a broken disk: an error, and soon. */
class HostileFlowsTest {
    /** Each takes some milliseconds; what grows faster than its file would take minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String GOOD = "steps:\n  bye:\n    hang-up: goodbye\n";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> hostileFilesAreRefusedSoon() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("anchor: a billion laughs", utf8(laughs(12)));
        files.put("anchor: a circle of anchors", utf8("a: &a [*b]\nb: &b [*a]\n" + GOOD));
        files.put("anchor: an anchor within itself", utf8("a: &a\n  b: *a\n" + GOOD));
        files.put("alias: merging what is not there", utf8("<<: *x\n" + GOOD));
        files.put("file-too-large: ten megabytes of comment", utf8("# x\n".repeat(2_700_000) + GOOD));
        files.put("file-too-large: ten megabytes of zeros", new byte[10_000_000]);
        files.put("too-many-values: a list of many", utf8("about: [" + "a,".repeat(200_000) + "a]\n" + GOOD));
        files.put("too-many-values: many keys", utf8(keys(60_000) + GOOD));
        files.put("too-deep: brackets", utf8("about: " + "[".repeat(500_000)));
        files.put("too-deep: braces", utf8("about: " + "{a: ".repeat(200_000)));
        files.put("too-deep: dashes", utf8("about:\n  " + "- ".repeat(400_000) + "x\n"));
        files.put("too-deep: question marks", utf8("? ".repeat(400_000) + "x\n"));
        files.put("too-deep: indentation without end", utf8(staircase(1200)));
        files.put("unknown-prompt: a line of a megabyte", utf8(GOOD.replace("goodbye", "x".repeat(1_000_000))));
        files.put("syntax: a key of a megabyte", utf8("x".repeat(1_000_000) + ": 1\n" + GOOD));
        files.put("syntax: a quote that is never closed", utf8("about: \"" + "x\n".repeat(400_000)));
        files.put("duplicate-key: many times the same", utf8("about: x\n".repeat(20_000) + GOOD));
        files.put("not-utf-8: UTF-16 with a mark", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE));
        files.put("control-character: UTF-16 without one", GOOD.getBytes(StandardCharsets.UTF_16BE));
        files.put("not-utf-8: UTF-32", GOOD.replace("g", "\u00e9").getBytes(Charset.forName("UTF-32LE")));
        files.put("not-utf-8: Latin 1", ("about: caf\u00e9\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1));
        files.put("not-utf-8: half a character", new byte[] {'a', ':', ' ', (byte) 0xE2, (byte) 0x82});
        files.put("not-utf-8: a NUL written long", new byte[] {'a', ':', ' ', (byte) 0xC0, (byte) 0x80});
        files.put("not-utf-8: half of a pair", new byte[] {'a', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        files.put("control-character: NUL", utf8("about: a\u0000b\n" + GOOD));
        files.put("control-character: escape", utf8("about: \u001b[2J\n" + GOOD));
        files.put("control-character: a mark within", utf8("about: a\uFEFFb\n" + GOOD));
        files.put("tag: an object of ours", utf8("about: !!javax.script.ScriptEngineManager []\n" + GOOD));
        files.put("second-document: two", utf8(GOOD + "---\n" + GOOD));
        files.put("missing: nothing at all", new byte[0]);
        files.put("unknown-flow: half a pair, which is no path", utf8(calling("\\ud800")));
        files.put("unknown-flow: the folder above", utf8(calling("../../../etc/passwd")));
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> refused(file.getValue(), file.getKey().split(":")[0])));
    }

    private static String calling(String flow) {
        return "steps:\n  out:\n    call-flow: \"" + flow + "\"\n    next: bye\n  bye:\n    hang-up: goodbye\n";
    }

    private void refused(byte[] content, String code) throws IOException {
        Path file = Files.write(folder.resolve("a.flow.yaml"), content);
        Problems problems = new Problems();
        assertTimeoutPreemptively(SOON, () -> assertThat(read(file, problems)).isFalse());
        assertThat(problems.sorted()).extracting(problem -> problem.code()).contains(code);
        assertThat(problems.sorted()).allSatisfy(problem -> assertThat(problem.sentence())
                .hasSizeLessThan(400)
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}]|Exception|org\\.|java\\."));
    }

    @Test
    void aByteOrderMarkAndTheLineEndsOfWindowsAreNoFault() throws IOException {
        Path file = Files.write(folder.resolve("a.flow.yaml"), utf8("\uFEFF" + GOOD.replace("\n", "\r\n")));
        Problems problems = new Problems();
        assertThat(read(file, problems)).as(problems.sorted().toString()).isTrue();
    }

    private static boolean read(Path file, Problems problems) {
        return new FlowFiles(SampleWorld.INSTANCE, new CelExpressions())
                .read(file, "a.flow.yaml", problems)
                .isPresent();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String laughs(int rounds) {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i <= rounds; i++) {
            String before = "*a" + (i - 1);
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, (before + ", ").repeat(9) + before));
        }
        return laughs + GOOD;
    }

    private static String keys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append('k').append(i).append(": 1\n");
        }
        return keys.toString();
    }

    private static String staircase(int steps) {
        StringBuilder stairs = new StringBuilder();
        for (int i = 0; i < steps; i++) {
            stairs.append(" ".repeat(i)).append("k:\n");
        }
        return stairs.toString();
    }
}
