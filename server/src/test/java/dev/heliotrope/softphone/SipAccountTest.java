package dev.heliotrope.softphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipAccountTest {
    private final SipAccount account = SipAccount.agent("201", "geheim", "127.0.0.1", 5160);

    @Test
    void dialsAtItsServerOrElsewhere() {
        assertThat(account.uriOf("+420222000111")).isEqualTo("sip:+420222000111@127.0.0.1:5160");
        assertThat(account.uriOf("*11@127.0.0.1:5060")).isEqualTo("sip:*11@127.0.0.1:5060");
    }

    @ParameterizedTest
    @ValueSource(strings = {"201;regint=0", "2 01", "", "201>", "201\n/quit", "201@a;b"})
    void takesNothingThatWouldMeanSomethingElseToThePhone(String evil) {
        assertThatThrownBy(() -> account.uriOf(evil)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SipAccount.caller(evil, "127.0.0.1", 5160))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SipAccount.agent("201", "a;" + evil, "127.0.0.1", 5160))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItsPasswordOutOfLogs() {
        assertThat(account).hasToString("201@127.0.0.1:5160");
    }
}
