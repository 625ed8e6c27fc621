package dev.heliotrope.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
    private static final List<String> KNOWN = List.of("prague", "kyiv", "athens", "toronto", "language-level");

    @ParameterizedTest
    @CsvSource({
        "pragu, prague",
        "parague, prague",
        "Prague, prague",
        "rpague, prague",
        "kiyv, kyiv",
        "languge-lvel, language-level"
    })
    void findsTheWordThatWasMeant(String typed, String meant) {
        assertThat(DidYouMean.among(typed, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"sydney", "x", "''", "zagreb"})
    void guessesNothingFarOff(String typed) {
        assertThat(DidYouMean.among(typed, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, '', 3", "ca, abc, 3", "kitten, sitting, 3"})
    void countsEditsAndSwappedNeighbours(String a, String b, int edits) {
        assertThat(DidYouMean.distance(a, b)).isEqualTo(edits);
    }

    @Test
    void listsTheWordsWhereNoneIsNear() {
        assertThat(DidYouMean.orList("xyz", List.of("b", "c", "a"))).isEqualTo("; expected a, b or c");
        assertThat(DidYouMean.orList("pragu", KNOWN)).isEqualTo("; did you mean \"prague\"?");
    }

    @Test
    void aWordAsLongAsABookCostsNothing() {
        assertThat(DidYouMean.among("a".repeat(1_000_000), KNOWN)).isEmpty();
    }

    @Test
    void quotesHostileTextShortAndHarmless() {
        assertThat(Quoted.of("a\u001b[31m\u202Eb\n\tc")).isEqualTo("\"a\\u001B[31m\\u202Eb\\n\\tc\"");
        assertThat(Quoted.of("x".repeat(100))).hasSize(65);
    }
}
