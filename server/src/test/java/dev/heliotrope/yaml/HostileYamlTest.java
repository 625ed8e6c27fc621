package dev.heliotrope.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever stands in a file, the reader answers soon, with a place and a sentence, and names no class of any library. */
@Timeout(20)
class HostileYamlTest {
    @TempDir
    Path folder;

    private static List<String> complaints(byte[] bytes) {
        Problems problems = new Problems();
        Yaml.parse(bytes, "f.yaml", problems);
        return problems.sorted().stream().map(Diagnostic::toString).toList();
    }

    private List<String> complaintsOfFile(Path file) {
        Problems problems = new Problems();
        Yaml.read(file, "f.yaml", problems);
        return problems.sorted().stream().map(Diagnostic::toString).toList();
    }

    @Test
    void aBombOfAliasesIsRefusedWhereItBegins() {
        String bomb = "a: &a [x, x]\n"
                + IntStream.range(0, 9)
                        .mapToObj(i -> "%c: &%c [*%c, *%c]".formatted('b' + i, 'b' + i, 'a' + i, 'a' + i))
                        .collect(Collectors.joining("\n"));
        assertThat(Parsed.complaints(bomb))
                .startsWith("f.yaml:1:4: error: anchors (&name) are not used here; write the value out [anchor]")
                .hasSizeGreaterThan(20);
    }

    @Test
    void aCycleIsRefused() {
        assertThat(Parsed.complaints("&a [*a]")).hasSize(2).first().asString().endsWith("[anchor]");
    }

    @ParameterizedTest
    @CsvSource({"[, 100000", "'{a: ', 50000", "'- ', 100000", "'? ', 100000", "'[{a: ', 50000"})
    void deepNestingIsRefusedSoon(String opening, int times) {
        assertThat(Parsed.complaints(opening.repeat(times)))
                .singleElement()
                .asString()
                .contains("error: values are nested more than 32 deep [too-deep]");
    }

    @Test
    void millionsOfValuesAreRefused() {
        assertThat(Parsed.complaints("- a\n".repeat(200_000)))
                .containsExactly("f.yaml:50000:3: error: the file has more than 50000 values [too-many-values]");
    }

    @Test
    void oneLongLineOfValuesDoesNotCostItsSquare() {
        String line = "[" + "é,".repeat(49_000) + "é]";
        Problems problems = new Problems();
        assertThat(Yaml.parse(line, "f.yaml", problems).orElseThrow().list()).hasSize(49_001);
    }

    @Test
    void aFileOfTenMegabytesIsRefusedUnread() throws IOException {
        Path file = folder.resolve("large.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(10L << 20);
        }
        assertThat(complaintsOfFile(file))
                .containsExactly(
                        "f.yaml: error: the file is larger than 1024 KiB, the most that is read [file-too-large]");
    }

    @Test
    void whatIsNoFileIsSaidSo() throws IOException {
        assertThat(complaintsOfFile(folder.resolve("none.yaml")))
                .containsExactly("f.yaml: error: there is no such file [missing-file]");
        assertThat(complaintsOfFile(folder)).containsExactly("f.yaml: error: there is no such file [missing-file]");
        assertThat(complaintsOfFile(Path.of("/dev/zero")))
                .containsExactly("f.yaml: error: there is no such file [missing-file]");
    }

    @Test
    void badBytesHaveAPlace() {
        assertThat(complaints(new byte[] {'a', ':', '\n', 'b', (byte) 0xC3, (byte) 0x28}))
                .containsExactly(
                        "f.yaml:2:2: error: byte 0xC3 is not UTF-8; save the file with the encoding UTF-8 [not-utf-8]");
        assertThat(complaints("a: é".getBytes(StandardCharsets.ISO_8859_1)))
                .singleElement()
                .asString()
                .contains("1:4");
        assertThat(complaints("a: b".getBytes(StandardCharsets.UTF_16)))
                .singleElement()
                .asString()
                .contains("0xFE");
        assertThat(complaints(new byte[] {'a', (byte) 0xC3}))
                .singleElement()
                .asString()
                .contains("1:2");
    }

    @Test
    void aByteOrderMarkIsSkippedOnceAndIsNoColumn() {
        assertThat(complaints("\uFEFFa: [".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .contains("never closed");
        assertThat(Parsed.complaints("a: b\uFEFF"))
                .containsExactly("f.yaml:1:5: error: character U+FEFF must not be in the file [control-character]");
    }

    @ParameterizedTest
    @CsvSource({"0000, 1:4", "0007, 1:4", "001B, 1:4", "007F, 1:4", "FFFE, 1:4"})
    void controlCharactersAreRefused(String code, String place) {
        assertThat(Parsed.complaints("a: " + Character.toString(Integer.parseInt(code, 16))))
                .containsExactly("f.yaml:" + place + ": error: character U+" + code
                        + " must not be in the file [control-character]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~a:↵→b: c~          | f.yaml:2:1: error: a tab is used where YAML wants spaces; indent with spaces [syntax]
            ~a: b: c~           | f.yaml:1:5: error: a second colon in one line; put text that has ": " in it in quotes [syntax]
            ~a: 1↵ b: 2~        | f.yaml:2:2: error: this line is indented deeper than "a" in line 1, which has its value already; indent both alike [syntax]
            ~a: [1, 2↵b: 3~     | f.yaml:1:4: error: the [ opened in line 1 is not closed; put ] where it ends, or the whole text in quotes [syntax]
            ~a: "never↵~        | f.yaml:1:4: error: the quote that is opened here is never closed [syntax]
            ~a: {b: 1~          | f.yaml:1:4: error: the { opened in line 1 is not closed; put } where it ends, or the whole text in quotes [syntax]
            ~a: 1↵b~            | f.yaml:2:1: error: a colon and a space are missing in "b", as in "key: value" [syntax]
            ~  a: 1↵ b: 2~      | f.yaml:2:2: error: this line does not line up with the ones above; check the indentation [syntax]
            ~a: %x~             | f.yaml:1:4: error: text that begins with this character must be in quotes [syntax]
            ~a: `x~             | f.yaml:1:4: error: text that begins with this character must be in quotes [syntax]
            ~a: "\\d"~          | f.yaml:1:6: error: this backslash escape is not known; in single quotes a backslash is just itself [syntax]
            ~a: *b~             | f.yaml:1:4: error: aliases (*name) are not used here; write the value out, or put text that begins with * in quotes [alias]
            ~a: !!int 5~        | f.yaml:1:4: error: tags are not used here, found "!!int"; put text that begins with ! in quotes [tag]
            ~a: !java.Main {}~  | f.yaml:1:4: error: tags are not used here, found "!java.Main"; put text that begins with ! in quotes [tag]
            ~a: 1↵---↵b: 2~     | f.yaml:2:1: error: a file holds one document; remove the line "---" [second-document]
            ~a: 1↵b: 2↵a: 3~    | f.yaml:3:1: error: key "a" is already there in line 1 [duplicate-key]
            ~[a]: 1~            | f.yaml:1:1: error: a key must be a word, found a list [bad-key]
            ~{"": 1}~           | f.yaml:1:2: error: a key must be a word, found "" [bad-key]
            ~a: {b: 1 c: 2}~    | f.yaml:1:11: error: a comma or } is missing before this; the { is opened in column 4 of this line [syntax]
            ~a: { b: 1, # c↵d: 2~ | f.yaml:1:4: error: the { opened in line 1 is not closed; put } where it ends, or the whole text in quotes; # begins a comment, unless it is in quotes [syntax]
            ~a: {b}, c~         | f.yaml:1:7: error: text goes on behind the bracket; text that begins with { or [ must be in quotes [syntax]
            ~a: [b]]~           | f.yaml:1:7: error: nothing is open here that this closes; remove it, or put text in quotes [syntax]
            ~a: "b" c~          | f.yaml:1:8: error: text goes on behind the closing quote; within '...' an apostrophe is written twice, within "..." a quote is written \\" [syntax]
            ~a: "b↵c: "d"~      | f.yaml:1:4: error: the quote that is opened here is closed only in line 2; is one missing at the end of this line? [syntax]
            ~a:↵    b: 1↵c:↵    d: 2↵  e: 3~ | f.yaml:5:3: error: this line begins with 2 spaces; it must be 4 like line 4 or 0 like line 3 [syntax]
            ~a↵  b: 1~          | f.yaml:1:1: error: a colon and a space are missing in "a", as in "key: value" [syntax]
            ~a:↵  *: b~         | f.yaml:2:3: error: * alone means something else to YAML (an alias); for the star key or text with it write "*", with the quotes [syntax]
            ~a: { 1: b, *: c }~ | f.yaml:1:12: error: * alone means something else to YAML (an alias); for the star key or text with it write "*", with the quotes [syntax]
            ~a: *~              | f.yaml:1:4: error: * alone means something else to YAML (an alias); for the star key or text with it write "*", with the quotes [syntax]
            ~a: 1↵<<<<<<< HEAD↵b: 2~ | f.yaml:2:1: error: two versions were merged here; keep the lines of one and remove this mark [syntax]
            ~a:b↵c: d~          | f.yaml:1:1: error: a space is missing behind the colon in "a:b" [syntax]
            ~a:↵  - b: 1↵  c: 2~ | f.yaml:3:3: error: the line above begins with "- ", as an item of a list does, and this line does not; a step and its keys begin without [syntax]
            ~%YAML 9.9↵--- a~   | f.yaml: error: this is not YAML [syntax]
            """)
    void syntaxErrorsSayWhatToDo(String yaml, String complaint) {
        assertThat(Parsed.complaints(yaml.replace("↵", "\n").replace("→", "\t")))
                .containsExactly(complaint);
    }

    @Test
    void errorsThatAreNotSyntaxAreAllReportedAtOnce() {
        assertThat(Parsed.complaints("a: *x\na: &y 2\nb: !z 3")).hasSize(4);
    }

    /** Mutated real text: never an exception, never a foreign name, always a place inside the file. */
    @Test
    void mutationsNeverEscape() {
        SplittableRandom dice = new SplittableRandom(42);
        String seed = "a: &x [1, \"two\", {b: c}]\nd: |\n  e\n  f\n? g\n: - h\n  - 'i'\n# j\nk: >-\n  l\n--- !m *x\n";
        String spice = "\n\t :-?[]{}&*!|>'\"%@`#,~\\\r\u0085\u2028😀a0";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(seed);
            for (int n = dice.nextInt(1, 6); n > 0; n--) {
                int at = dice.nextInt(text.length());
                char with = spice.charAt(dice.nextInt(spice.length()));
                switch (dice.nextInt(3)) {
                    case 0 -> text.setCharAt(at, with);
                    case 1 -> text.insert(at, with);
                    default -> text.delete(at, Math.min(text.length(), at + dice.nextInt(1, 9)));
                }
            }
            String mutant = text.toString();
            assertThatCode(() -> judge(mutant)).as(mutant).doesNotThrowAnyException();
        }
    }

    private static void judge(String mutant) {
        Parsed.complaints(mutant, HostileYamlTest::walk).forEach(complaint -> assertThat(complaint)
                .matches("(?s)f\\.yaml(:[1-9][0-9]*:[1-9][0-9]*)?: error: .*")
                .doesNotContain("org.", "java.", "Exception", "null", "Token", "Event"));
    }

    private static void walk(Value value) {
        value.node().ifPresent(HostileYamlTest::walk);
    }

    private static void walk(YamlNode node) {
        switch (node) {
            case YamlMap map -> map.entries().forEach(entry -> walk(entry.value()));
            case YamlList list -> list.items().forEach(HostileYamlTest::walk);
            case YamlScalar scalar ->
                IntStream.rangeClosed(0, scalar.text().length()).forEach(scalar::at);
        }
    }

    /** The limit is for what grows faster than the file; a busy machine is no fault. */
    @Test
    @Timeout(60)
    void refusalDoesNotHang() {
        Parsed.complaints("[".repeat(1_000_000));
        Parsed.complaints("x".repeat(1_000_000) + ": 1\n" + "y".repeat(1000) + ": [");
        Parsed.complaints("\"" + "\\u0041".repeat(160_000));
    }
}
