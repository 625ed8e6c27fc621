package dev.heliotrope.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private static Object read(String yaml, Function<Value, Object> reader) {
        List<Object> read = new ArrayList<>();
        List<String> complaints =
                Parsed.complaints(yaml, root -> root.record(fields -> read.add(reader.apply(fields.get("k")))));
        return complaints.isEmpty() ? read.getFirst() : complaints.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            k: word   | word
            k: 08:00  | 08:00
            k: 'null' | null
            k:        | f.yaml:1:1: error: k is missing; it must be text [missing]
            {}        | f.yaml:1:1: error: k is missing; it must be text [missing]
            k: ""     | f.yaml:1:4: error: k must be text, found "" [bad-value]
            k: [a]    | f.yaml:1:4: error: k must be text, found a list [bad-value]
            k: {a: b} | f.yaml:1:4: error: k must be text, found a mapping [bad-value]
            """)
    void readsText(String yaml, String result) {
        assertThat(read(yaml, Value::text)).hasToString(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            k: 1          | 1
            k: 65535      | 65535
            k: '80'       | 80
            k:            | 7
            k: 0          | f.yaml:1:4: error: k must be a whole number from 1 to 65535, found "0" [bad-value]
            k: 65536      | f.yaml:1:4: error: k must be a whole number from 1 to 65535, found "65536" [bad-value]
            k: 1e3        | f.yaml:1:4: error: k must be a whole number from 1 to 65535, found "1e3" [bad-value]
            k: 9999999999 | f.yaml:1:4: error: k must be a whole number from 1 to 65535, found "9999999999" [bad-value]
            """)
    void readsNumbers(String yaml, String result) {
        assertThat(read(yaml, value -> value.whole(1, 65535, 7))).hasToString(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            k: 15s   | PT15S
            k: 2m    | PT2M
            k: 1m30s | PT1M30S
            k: 1h    | PT1H
            k:       | PT20S
            k: 0     | f.yaml:1:4: error: k must be a time such as 15s or 2m, from 1s to 1h, found "0" [bad-value]
            k: 15    | f.yaml:1:4: error: k must be a time such as 15s or 2m, from 1s to 1h, found "15" [bad-value]
            k: 30s1m | f.yaml:1:4: error: k must be a time such as 15s or 2m, from 1s to 1h, found "30s1m" [bad-value]
            k: 61m   | f.yaml:1:4: error: k must be a time such as 15s or 2m, from 1s to 1h, found "61m" [bad-value]
            k: -5s   | f.yaml:1:4: error: k must be a time such as 15s or 2m, from 1s to 1h, found "-5s" [bad-value]
            """)
    void readsTimes(String yaml, String result) {
        assertThat(read(yaml, value -> value.duration(SECOND, HOUR, Duration.ofSeconds(20))))
                .hasToString(result);
    }

    @ParameterizedTest
    @CsvSource({"0ms, 0s", "90s, 1m30s", "36h, 1d12h", "1500ms, 1s500ms"})
    void showsTimesAsTheyAreWritten(String written, String shown) {
        assertThat(Durations.shown(Durations.parse(written).orElseThrow())).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            k: true  | true
            k: false | false
            k:       | true
            k: yes   | f.yaml:1:4: error: k must be true or false, found "yes" [bad-value]
            """)
    void readsTruth(String yaml, String result) {
        assertThat(read(yaml, value -> value.truth(true))).hasToString(result);
    }

    @Test
    void wordsAreThoseOfTheEnum() {
        assertThat(read("k: monday", value -> value.word(DayOfWeek.class).orElseThrow()))
                .isEqualTo(DayOfWeek.MONDAY);
        assertThat(read("k: mondy", value -> value.word(DayOfWeek.class)))
                .isEqualTo(
                        "f.yaml:1:4: error: k must be friday, monday, saturday, sunday, thursday, tuesday or wednesday,"
                                + " found \"mondy\"; did you mean \"monday\"? [unknown-word]");
    }

    @Test
    void namesMustExist() {
        Function<Value, Object> reader = value -> value.nameOf("team", Set.of("prague", "kyiv"));
        assertThat(read("k: prague", reader)).hasToString("Optional[prague]");
        assertThat(read("k: prag", reader))
                .isEqualTo("f.yaml:1:4: error: there is no team \"prag\"; did you mean \"prague\"? [unknown-team]");
        assertThat(read("k: rome", reader))
                .isEqualTo("f.yaml:1:4: error: there is no team \"rome\"; expected kyiv or prague [unknown-team]");
    }

    @Test
    void listsMayBeLeftOutOrHaveOneItem() {
        assertThat(read("k:", value -> value.list().size())).isEqualTo(0);
        assertThat(read(
                        "k: [a, b]",
                        value -> value.list().stream().map(Value::text).toList()))
                .isEqualTo(List.of("a", "b"));
        assertThat(read(
                        "k: a",
                        value -> value.oneOrMore().stream().map(Value::text).toList()))
                .isEqualTo(List.of("a"));
        assertThat(read("k: a", Value::list))
                .isEqualTo("f.yaml:1:4: error: k must be a list: [one, two], or one \"- item\" a line, found \"a\""
                        + " [not-a-list]");
        assertThat(read("k: [a, ]\nz: 1", value -> 0)).asString().contains("unknown key \"z\"");
    }

    @Test
    void unknownKeysAreReportedWithTheKnownOnes() {
        String yaml = "prague:\n  zoen: Europe/Prague\n  name: Prague\n  motto: x\nkyiv: 5\n";
        assertThat(Parsed.complaints(yaml, root -> root.entries().forEach(ValueTest::team)))
                .containsExactly(
                        "f.yaml:2:3: error: unknown key \"zoen\"; did you mean \"zone\"? The keys here are name, zone"
                                + " [unknown-key]",
                        "f.yaml:4:3: error: unknown key \"motto\"; the keys here are name, zone [unknown-key]",
                        "f.yaml:5:7: error: kyiv must be a mapping with one \"key: value\" a line, found \"5\""
                                + " [not-a-mapping]");
    }

    private static void team(Value.Named team) {
        team.value()
                .record(fields -> fields.get("zone").text() + fields.get("name").text());
    }

    @Test
    void aMissingMappingIsReportedWhereItShouldBe() {
        assertThat(Parsed.complaints(
                        "a:\n  b:\n",
                        root -> root.record(
                                f -> f.get("a").record(g -> g.get("b").record(x -> 1)))))
                .containsExactly("f.yaml:2:3: error: b is missing or empty [missing]");
    }
}
