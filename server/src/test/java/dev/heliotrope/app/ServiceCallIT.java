package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.remote.CompanyServer;
import dev.heliotrope.softphone.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A caller whose flow asks the company's own service, which does well and badly, on a real Asterisk over real HTTP. */
@Timeout(120)
class ServiceCallIT {
    private static final String CALLER = "+48601777333";
    private static final String NUMBER = "+48222000111";
    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofSeconds(2);
    private static final String FLOW = """
            variables:
              state: text
            defaults:
              invalid: bye
              silence: bye
              hung-up: bye
              error: bye
            steps:
              what:
                menu: what-next
                keys: { 1: look-up, 2: tell, 3: read }
                wait: 10s
              look-up:
                look-up: shop
                get: /orders/{order}
                with: { order: "4711" }
                results: { state: = response.state }
                found: found
                not-found: none
                failed: failed
              found:
                say: order-delivered
                next: what
              none:
                say: unknown-order
                next: what
              failed:
                say: look-up-failed
                next: what
              tell:
                webhook: shop
                post: /told
                body: { caller: = caller, state: = state }
                next: what
              read:
                knowledge: delivery
                next: what
                not-found: bye
              bye:
                hang-up: goodbye
            """;

    private static final CompanyServer shop = new CompanyServer();
    private static TestHouse house;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.open(
                Instant.parse("2026-11-24T09:00:00Z"), new OwnFlow(NUMBER, FLOW, ServiceCallIT::settings));
    }

    private static void settings(Path config) throws IOException {
        Path services = config.resolve("services.yaml");
        Files.writeString(
                services, Files.readString(services) + """
                  shop:
                    address: %s
                    limit: 1s
                    tries: 1
                    breaker: { failures: %d, rest: %ds }
                """.formatted(shop.address(), FAILURES, REST.toSeconds()));
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
        shop.close();
    }

    private static List<CallEvent.Done> done(String what) {
        return house.story(CALLER).stream()
                .filter(CallEvent.Done.class::isInstance)
                .map(CallEvent.Done.class::cast)
                .filter(event -> event.what().equals(what))
                .toList();
    }

    /** Has the service asked once more, and gives what became of that. */
    private static CallEvent.Done asked(Call call, CompanyServer.Answering how) throws IOException {
        shop.answers(how);
        int before = done("look-up").size();
        call.press("1");
        await("the look-up")
                .atMost(TestCaller.PATIENCE)
                .until(() -> done("look-up").size() > before);
        return done("look-up").getLast();
    }

    private static void failsBecause(CallEvent.Done done, String reason) {
        assertThat(done.outcome()).isEqualTo("failed");
        assertThat(done.details()).containsEntry("reason", "service shop: " + reason);
    }

    private static void isLeftAlone(int is) {
        assertThat(house.server().get("/metrics").orElseThrow().body())
                .contains("heliotrope_service_left_alone{service=\"shop\"} " + is + ".0")
                .containsPattern("heliotrope_service_seconds_count\\{outcome=\"left-alone\",service=\"shop\"} [1-9]");
    }

    private static void hears(Call call, String prompt, Duration mark) {
        TestCaller.awaitSound(prompt, call, house.sound(prompt, "pl"), mark);
    }

    @Test
    void whateverTheServiceDoesTheCallerHearsWhatTheFlowDeclares() throws IOException {
        Call call = house.outside(CALLER, house.sound("thank-you", "pl")).dial(NUMBER);
        house.awaitHeard(CALLER, "what-next", TestCaller.PATIENCE);

        Duration mark = call.heard().length();
        assertThat(asked(call, CompanyServer.json(200, "{\"state\": \"delivered\"}"))
                        .outcome())
                .isEqualTo("found");
        hears(call, "order-delivered", mark);
        assertThat(asked(call, CompanyServer.json(404, "")).outcome()).isEqualTo("not-found");
        mark = call.heard().length();
        failsBecause(asked(call, CompanyServer.json(500, "{}")), "it answers with status 500");
        hears(call, "look-up-failed", mark);
        failsBecause(
                asked(
                        call,
                        exchange -> LockSupport.parkNanos(Duration.ofSeconds(3).toNanos())),
                "no answer within 1000 ms");
        failsBecause(
                asked(call, CompanyServer.json(200, "<html>Welcome")), "it answers with something that is no JSON");
        CallEvent.Done incomplete = asked(call, CompanyServer.json(200, "{}"));
        assertThat(incomplete.outcome())
                .as("an answer without what the flow needs")
                .isEqualTo("failed");

        for (int i = 0; i < FAILURES; i++) {
            failsBecause(asked(call, CompanyServer.json(503, "")), "it answers with status 503");
        }
        int requests = shop.asked.size();
        mark = call.heard().length();
        failsBecause(
                asked(call, CompanyServer.json(200, "{\"state\": \"sent\"}")),
                "it has failed " + FAILURES + " times in a row and is left alone");
        assertThat(shop.asked).as("requests while it rests").hasSize(requests);
        hears(call, "look-up-failed", mark);
        isLeftAlone(1);
        await("its rest").atMost(TestCaller.PATIENCE).pollDelay(REST).until(() -> asked(
                        call, CompanyServer.json(200, "{\"state\": \"sent\"}"))
                .outcome()
                .equals("found"));
        isLeftAlone(0);
        assertThat(house.log())
                .contains("service shop has failed 3 times in a row and is left alone for 2 s:"
                        + " it answers with status 503");

        shop.answers(CompanyServer.json(204, ""));
        call.press("2");
        await("the webhook")
                .atMost(TestCaller.PATIENCE)
                .until(() -> shop.asked.getLast().uri().equals("/api/told"));
        assertThat(shop.asked.getLast().body()).isEqualTo("{\"caller\":\"" + CALLER + "\",\"state\":\"sent\"}");
        assertThat(done("webhook").getLast().outcome()).isEqualTo("done");

        mark = call.heard().length();
        call.press("3");
        String part = house.snapshot().articles().stream()
                .filter(article ->
                        article.topic().equals("delivery") && article.language().equals(new Language("pl")))
                .findFirst()
                .orElseThrow()
                .parts()
                .getFirst();
        Path read = house.sound(new Utterance("article-part", new Language("pl"), Map.of("text", part)));
        TestCaller.awaitSound("the article", call, read, mark);
        call.press("*");

        shop.close();
        failsBecause(asked(call, exchange -> {}), "nobody answers at its address");
        call.hangUp();
        assertThat(house.log()).contains("step look-up of own: service shop: it answers with status 500");
    }
}
