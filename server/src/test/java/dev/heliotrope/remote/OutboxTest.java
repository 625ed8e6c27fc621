package dev.heliotrope.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.flow.Errand.Inquiry;
import dev.heliotrope.flow.Errand.Method;
import dev.heliotrope.remote.RemoteService.Breaker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final CompanyServer company = new CompanyServer();
    private final RemoteServices services = new RemoteServices(
            () -> Map.of(
                    "shop",
                    new RemoteService(
                            company.address(),
                            Duration.ofSeconds(2),
                            1,
                            Duration.ofMillis(10),
                            new Breaker(100, Duration.ofMillis(100)),
                            50,
                            1000,
                            Map.of())),
            name -> null,
            ServiceWatch.NONE);
    private final Outbox outbox = new Outbox(services, Duration.ofMillis(5), 4);

    @AfterEach
    void close() {
        services.close();
        company.close();
    }

    private boolean send() {
        return outbox.send(
                "shop", new Inquiry(Method.POST, "/x", Map.of(), new LinkedHashMap<>(), new LinkedHashMap<>()), "test");
    }

    @Test
    void whatFailsIsSentAgainAndThenForgotten() {
        AtomicInteger count = new AtomicInteger();
        company.answers(exchange ->
                CompanyServer.json(count.incrementAndGet() < 3 ? 500 : 200, "").answer(exchange));
        assertThat(send()).isTrue();
        await().until(() -> outbox.waiting() == 0);
        assertThat(count).hasValue(3);
    }

    @Test
    void afterTheLastRoundItIsGivenUp() {
        company.answers(CompanyServer.json(500, ""));
        assertThat(send()).isTrue();
        await().until(() -> outbox.waiting() == 0);
        assertThat(company.asked).hasSize(4);
    }

    @Test
    void onlySoManyWait() {
        company.answers(CompanyServer.json(500, ""));
        int taken = 0;
        for (int i = 0; i < 1100; i++) {
            taken += send() ? 1 : 0;
        }
        assertThat(taken).isBetween(1000, 1099);
        assertThat(outbox.waiting()).isLessThanOrEqualTo(1000);
    }
}
