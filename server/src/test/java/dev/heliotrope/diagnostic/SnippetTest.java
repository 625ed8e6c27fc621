package dev.heliotrope.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetTest {
    @Test
    void theCaretStandsBelowTheWord() {
        assertThat(Snippet.of("    next: god-bye # later", 12, 11))
                .containsExactly("  12 |     next: god-bye # later", "     |           ^~~~~~~");
    }

    @Test
    void tabsCombiningMarksAndWideLettersDoNotMoveTheCaret() {
        assertThat(Snippet.of("\tä: x", 1, 4)).containsExactly("  1 |  ä: x", "    |    ^");
        assertThat(Snippet.of("a\u0301b: x", 1, 5)).containsExactly("  1 | a\u0301b: x", "    |    ^");
        assertThat(Snippet.of("電話: x", 1, 5)).containsExactly("  1 | 電話: x", "    |       ^");
    }

    @Test
    void nothingInTheLineActsOnTheTerminal() {
        String hostile = "a: \u001b[2J\u202egnp.exe\u0007\u0000\u2028x";
        assertThat(String.join("\n", Snippet.of(hostile, 1, 4))).isEqualTo("  1 | a: ·[2J·gnp.exe···x\n    |    ^");
    }

    @Test
    void ofAVeryLongLineAWindowIsShown() {
        String line = "x".repeat(500_000) + " here " + "y".repeat(500_000);
        assertThat(Snippet.of(line, 1, 500_002))
                .allSatisfy(shown -> assertThat(shown).hasSizeLessThan(120))
                .first()
                .asString()
                .startsWith("  1 | ...xxx")
                .contains(" here yyy")
                .endsWith("y...");
        assertThat(Snippet.of(line, 1, 500_002).getLast().indexOf('^'))
                .isEqualTo(Snippet.of(line, 1, 500_002).getFirst().indexOf("here"));
    }

    @Test
    void aPlaceAtOrBehindTheEndIsShownThere() {
        assertThat(Snippet.of("", 1, 1)).containsExactly("  1 |", "    | ^");
        assertThat(Snippet.of("ab", 1, 99)).containsExactly("  1 | ab", "    |   ^");
    }
}
