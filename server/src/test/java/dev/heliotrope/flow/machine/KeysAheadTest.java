package dev.heliotrope.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.KeyEntry;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysAheadTest {
    private static final KeyEntry UP_TO_FIVE = KeyEntry.upTo(5, Duration.ofSeconds(3));

    @ParameterizedTest
    @CsvSource({"1, 1, ''", "12, 12, ''", "14, 1, 4", "91, 1, ''", "9, '', ''", "'', '', ''", "112, 1, 12"})
    void aMenuTakesTheLongestKeyThatItHas(String typed, String taken, String rest) {
        KeysAhead ahead = KeysAhead.of(typed, Set.of("1", "12", "3")::contains);
        assertThat(ahead.fitting()).isEqualTo(taken);
        assertThat(ahead.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12, '', false",
        "12345, 12345, '', true",
        "1234567, 12345, 67, true",
        "12#3, 12, 3, true",
        "12345#6, 12345, 6, true",
        "##12, 12, '', false",
        "#, '', '', false",
        "'', '', '', false"
    })
    void anEntryTakesAllThatItMayHave(String typed, String taken, String rest, boolean complete) {
        assertThat(KeysAhead.of(typed, UP_TO_FIVE)).isEqualTo(new KeysAhead(taken, rest, complete));
    }
}
