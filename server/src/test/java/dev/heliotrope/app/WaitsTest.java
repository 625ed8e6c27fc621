package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.estimate.Estimate;
import dev.heliotrope.estimate.WaitBoard.Expected;
import dev.heliotrope.metrics.ServerMeters;
import dev.heliotrope.metrics.WaitMeters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private static final List<Expected> EXPECTED = List.of(
            new Expected(
                    "support",
                    new Language("cs"),
                    Optional.of(
                            new Estimate(Duration.ofSeconds(30), Duration.ofMillis(70_500), Duration.ofSeconds(150)))),
            new Expected("support", new Language("el"), Optional.empty()));

    @Test
    void whatIsNotSureIsNullForPrograms() {
        assertThat(Waits.json(EXPECTED).encode())
                .isEqualTo("[{\"queue\":\"support\",\"language\":\"cs\",\"wait\":"
                        + "{\"leastSeconds\":30,\"middleSeconds\":70,\"mostSeconds\":150}},"
                        + "{\"queue\":\"support\",\"language\":\"el\",\"wait\":null}]");
    }

    @Test
    void whatIsNotSureIsNoSeriesAmongTheMetrics() {
        ServerMeters meters = new ServerMeters();
        WaitMeters waits = new WaitMeters(meters.registry());
        waits.are(Waits.bounds(EXPECTED));

        assertThat(meters.scrape())
                .contains(
                        "heliotrope_queue_wait_expected_seconds{bound=\"middle\",language=\"cs\",queue=\"support\"} 70.5")
                .doesNotContain("language=\"el\"");
        waits.are(List.of());
        assertThat(meters.scrape()).doesNotContain("language=\"cs\"");
    }

    @Test
    void nobodyWhoCameIsExpectedToWait() {
        assertThat(new Waits().endpoint().path()).isEqualTo("/api/v1/waits");
        assertThat(new Waits().board().expected()).isEmpty();
    }
}
