package dev.heliotrope.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire is one of ours, cleaned, or refused. */
class OutsideTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"heliotrope-1764012345.7", "a", "A_b.c-9", "Z0"})
    void asterisksUniqueIdsNameCalls(String id) {
        assertThat(new CallId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a@b", "a[b", "a`b", "a{b", "a:b", "č", "a\r\nb", "a\0"})
    void nothingElseDoes(String id) {
        assertThatThrownBy(() -> new CallId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdHasAnEnd() {
        assertThat(CallId.isOne("a".repeat(80))).isTrue();
        assertThat(CallId.isOne("a".repeat(81))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "+420 541-110-001, +420541110001",
        "0044 (0)20 7946, 00440207946",
        "1+2, 12",
        "sip:201@host, 201",
        "'', withheld",
        "anonymous, withheld",
        "+, withheld",
        "１２, withheld",
        "123456789012345678901234567890, 12345678901234567890",
    })
    void numbersAreCleaned(String text, String shown) {
        assertThat(PhoneNumber.cleaned(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+42 1", "1+", "++1", "a", "1\r\n", "123456789012345678901"})
    void whatWasNotCleanedIsRefused(String text) {
        assertThatThrownBy(() -> new PhoneNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative", "/a b", "/a&b", "/a,b", "/a\"b", "/a${b}"})
    void aPathThatWouldSayMoreToADialplanIsNoSound(String path) {
        assertThatThrownBy(() -> new Sound(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretDigitsAreNotShown() {
        KeyEntry secret =
                new KeyEntry(4, 4, Duration.ofSeconds(5), Duration.ofSeconds(2), KeyEntry.Closing.NONE, "4711", true);

        assertThat(secret).hasToString("4 to 4 digits, secret");
        assertThat(KeyEntry.upTo(3, Duration.ofSeconds(5)).after("2")).hasToString("1 to 3 digits after 2");
    }
}
