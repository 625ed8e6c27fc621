package dev.heliotrope.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.flow.Errand.Inquiry;
import dev.heliotrope.flow.Errand.Method;
import dev.heliotrope.remote.RemoteService.Breaker;
import dev.heliotrope.remote.RemoteService.Header;
import dev.heliotrope.remote.ServiceWatch.Came;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a service does or a caller types, the flow gets a defined answer within a bounded time. */
class RemoteServicesTest {
    private static final Duration LIMIT = Duration.ofMillis(300);

    private final CompanyServer company = new CompanyServer();
    private Map<String, Header> headers = Map.of();
    private int tries = 1;
    private int failures = 100;
    private int atOnce = 10;
    private final List<Object> seen = new CopyOnWriteArrayList<>();
    private final ServiceWatch watched = new ServiceWatch() {
        @Override
        public void asked(String service, Came came, Duration took) {
            seen.add(came);
        }

        @Override
        public void leftAlone(String service, boolean is) {
            seen.add(is);
        }
    };
    private final RemoteServices services =
            new RemoteServices(() -> Map.of("shop", shop(company.address())), Map.of("TOKEN", "t0ken")::get, watched);

    private RemoteService shop(URI address) {
        Breaker breaker = new Breaker(failures, Duration.ofMillis(200));
        return new RemoteService(address, LIMIT, tries, Duration.ofMillis(10), breaker, atOnce, 1000, headers);
    }

    @AfterEach
    void close() {
        services.close();
        company.close();
    }

    private Answer get(String path, Map<String, Object> parts) {
        return ask(new Inquiry(Method.GET, path, parts, new LinkedHashMap<>(), new LinkedHashMap<>()));
    }

    private Answer ask(Inquiry inquiry) {
        return services.ask("shop", inquiry)
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    private String failure() {
        return get("/", Map.of()) instanceof Answer.Failed failed ? failed.reason() : "none";
    }

    @Test
    void jsonComesAsPlainValuesWithoutNulls() {
        company.answers(CompanyServer.json(
                200,
                "{\"a\":\"x\",\"n\":3,\"d\":1.5,\"y\":true,\"none\":null,\"l\":[1,null,{\"b\":2}],\"big\":1e400}"));
        assertThat(get("/orders", Map.of()))
                .isEqualTo(new Answer.Found(Map.of(
                        "a",
                        "x",
                        "n",
                        3L,
                        "d",
                        1.5,
                        "y",
                        true,
                        "l",
                        List.of(1L, Map.of("b", 2L)),
                        "big",
                        Double.POSITIVE_INFINITY)));
        company.answers(CompanyServer.json(204, ""));
        assertThat(get("/orders", Map.of())).isEqualTo(new Answer.Found(Map.of()));
    }

    @Test
    void whatIsPostedIsAJsonObjectInTheOrderOfTheFile() {
        var body = new LinkedHashMap<String, Object>();
        body.put("zebra", "\"quoted\"\n");
        body.put("calls", 2L);
        ask(new Inquiry(Method.POST, "/seen", Map.of(), new LinkedHashMap<>(), body));
        assertThat(company.asked)
                .containsExactly(new CompanyServer.Asked(
                        "POST", "/api/seen", "", "{\"zebra\":\"\\\"quoted\\\"\\n\",\"calls\":2}"));
    }

    @Test
    void nothingThatACallerTypesLeadsElsewhere() {
        var query = new LinkedHashMap<String, Object>(Map.of("q", "1&admin=true#x"));
        Map<String, Object> hostile = Map.of("n", "../../admin?x=1#y/ž\r\nHost: evil");
        ask(new Inquiry(Method.GET, "/orders/{n}/state", hostile, query, new LinkedHashMap<>()));
        assertThat(company.asked.getFirst().uri())
                .isEqualTo("/api/orders/..%2F..%2Fadmin%3Fx%3D1%23y%2F%C5%BE%0D%0AHost%3A%20evil/state"
                        + "?q=1%26admin%3Dtrue%23x");
        for (String value : List.of("", ".", "..", "9".repeat(501))) {
            assertThat(get("/orders/{n}", Map.of("n", value))).isInstanceOf(Answer.Failed.class);
        }
        assertThat(company.asked).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        company.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", company.address() + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(failure()).contains("redirect");
        assertThat(company.asked).hasSize(1);
    }

    @Test
    void missingThingsAreNotFoundAndRefusalsFailWithoutAnotherTry() {
        tries = 3;
        company.answers(CompanyServer.json(404, "{}"));
        assertThat(get("/orders", Map.of())).isEqualTo(new Answer.NotFound());
        company.answers(CompanyServer.json(401, "{}"));
        assertThat(failure()).isEqualTo("it answers with status 401");
        assertThat(company.asked).hasSize(2);
    }

    @Test
    void whatMayPassIsTriedAgain() {
        tries = 3;
        AtomicInteger count = new AtomicInteger();
        company.answers(exchange -> CompanyServer.json(count.incrementAndGet() < 3 ? 503 : 200, "{\"n\":1}")
                .answer(exchange));
        assertThat(get("/", Map.of())).isEqualTo(new Answer.Found(Map.of("n", 1L)));
        assertThat(company.asked).hasSize(3);
        company.answers(CompanyServer.json(500, ""));
        assertThat(failure()).isEqualTo("it answers with status 500");
        assertThat(company.asked).hasSize(6);
    }

    @Test
    void slowHeadersAndASlowBodyFailInTime() {
        CountDownLatch never = new CountDownLatch(1);
        company.answers(exchange -> hang(never));
        assertThat(failure()).isEqualTo("no answer within 300 ms");
        company.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            hang(never);
        });
        assertThat(failure()).isEqualTo("no answer within 300 ms");
        never.countDown();
    }

    private static void hang(CountDownLatch until) throws IOException {
        try {
            until.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void anAnswerThatIsTooLongOrNoJsonFails() {
        company.answers(CompanyServer.json(200, "[" + "1,".repeat(600) + "1]"));
        assertThat(failure()).contains("longer than 1000 bytes");
        for (String bad :
                List.of("<html>", "{\"a\":1", "{} {}", "{\"a\":1,\"a\":2}", "[".repeat(60) + "]".repeat(60), "null")) {
            company.answers(CompanyServer.json(200, bad));
            assertThat(failure()).as(bad).isEqualTo("it answers with something that is no JSON");
        }
    }

    /** Open, half open, closed, as the books call it. */
    @Test
    void aServiceThatKeepsFailingIsLeftAloneForAWhile() {
        failures = 3;
        company.answers(CompanyServer.json(503, ""));
        IntStream.range(0, 3).forEach(i -> failure());
        assertThat(failure()).isEqualTo("it has failed 3 times in a row and is left alone");
        assertThat(company.asked).hasSize(3);
        assertThat(seen)
                .containsExactly(false, Came.FAILED, Came.FAILED, true, Came.FAILED, Came.LEFT_ALONE)
                .hasSize(6);
        company.answers(CompanyServer.json(200, "{}"));
        await().atMost(Duration.ofSeconds(3)).until(() -> get("/", Map.of()) instanceof Answer.Found);
        assertThat(get("/", Map.of())).isInstanceOf(Answer.Found.class);
        assertThat(seen).endsWith(false, Came.FOUND, Came.FOUND);
    }

    @Test
    void afterItsRestOneCallerTriesItWhileTheOthersGoOnAtOnce() {
        failures = 1;
        company.answers(CompanyServer.json(503, ""));
        failure();
        CountDownLatch served = new CountDownLatch(1);
        company.answers(exchange -> {
            hang(served);
            CompanyServer.json(503, "").answer(exchange);
        });
        Inquiry inquiry = new Inquiry(Method.GET, "/", Map.of(), new LinkedHashMap<>(), new LinkedHashMap<>());
        await().atMost(Duration.ofSeconds(3)).until(() -> {
            services.ask("shop", inquiry);
            return company.asked.size() == 2;
        });
        assertThat(failure()).isEqualTo("it has failed and is left alone");
        assertThat(company.asked).hasSize(2);
        served.countDown();
        company.answers(CompanyServer.json(200, "{}"));
        await().atMost(Duration.ofSeconds(3)).until(() -> get("/", Map.of()) instanceof Answer.Found);
        assertThat(company.asked).as("it still failed, so it rested once more").hasSize(3);
    }

    @Test
    void nobodyAnsweringFailsInWords() {
        company.close();
        assertThat(failure()).isEqualTo("nobody answers at its address");
    }

    @Test
    void tooManyAtATimeFailAtOnce() {
        atOnce = 1;
        CountDownLatch served = new CountDownLatch(1);
        company.answers(exchange -> {
            hang(served);
            CompanyServer.json(200, "{}").answer(exchange);
        });
        var first = services.ask(
                "shop", new Inquiry(Method.GET, "/", Map.of(), new LinkedHashMap<>(), new LinkedHashMap<>()));
        await().until(() -> !company.asked.isEmpty());
        assertThat(failure()).isEqualTo("already 1 requests wait for it");
        served.countDown();
        assertThat(first.toCompletableFuture().join()).isInstanceOf(Answer.Found.class);
    }

    @Test
    void secretsAreReadWhenSentAndNeverTold(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("shop.token"), "s3cret\n");
        headers = Map.of("Authorization", new Header.FromFile("Bearer ", file));
        get("/", Map.of());
        Files.writeString(file, "new");
        get("/", Map.of());
        headers = Map.of("Authorization", new Header.FromEnvironment("", "TOKEN"));
        get("/", Map.of());
        assertThat(company.asked)
                .extracting(CompanyServer.Asked::authorization)
                .containsExactly("Bearer s3cret", "Bearer new", "t0ken");
        headers = Map.of("Authorization", new Header.FromEnvironment("", "NO_SUCH"));
        assertThat(failure()).isEqualTo("the secret in the environment variable NO_SUCH cannot be read");
        headers = Map.of("Authorization", new Header.FromFile("", folder));
        assertThat(failure()).startsWith("the secret in ").doesNotContain("new");
    }
}
