package dev.heliotrope.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteServiceTest {
    @ParameterizedTest
    @CsvSource({"1, PT2S", "2, PT4.13S", "4, PT8.91S"})
    void aServiceThatNeverAnswersIsWaitedForWithAllItsTriesAndPauses(int tries, Duration longest) {
        RemoteService service = new RemoteService(
                URI.create("http://127.0.0.1/"),
                Duration.ofSeconds(2),
                tries,
                Duration.ofMillis(100),
                new RemoteService.Breaker(5, Duration.ofSeconds(30)),
                10,
                1000,
                Map.of());
        assertThat(service.longest()).isEqualTo(longest);
    }

    @Test
    void aHeaderOfAFlowCannotBeginAnother() {
        assertThat(Headers.plain("7391\r\nHost: evil")).isEqualTo("7391Host: evil");
        assertThat(Headers.plain("9".repeat(900))).hasSize(500);
    }
}
