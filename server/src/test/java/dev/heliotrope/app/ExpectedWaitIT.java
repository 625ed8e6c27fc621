package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Hearing;
import dev.heliotrope.softphone.Softphone;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What callers in a line hear of their wait, on a real Asterisk: nothing while too little is known, and then how long it will take. One agent
 * serves four callers; what is foretold of two of them, again and again, and comes true teaches what the last is told.
 */
@Timeout(120)
class ExpectedWaitIT {
    private static final String NUMBER = "+48222000111";
    private static final String MAREK = "204";
    private static final String FIRST = "+48601000001";
    private static final String SECOND = "+48601000002";
    private static final String THIRD = "+48601000003";
    private static final String LAST = "+48601000004";
    /** Forty forecasts must have come true before one is told, and of one caller not all count. */
    private static final int ENOUGH_OF_TWO = 25;

    private static final int MOST_MINUTES = 5;

    private static final String FLOW = """
            defaults: { hung-up: bye, error: bye }
            steps:
              line: { queue: slow, talked: bye, timed-out: bye }
              bye: { hang-up: goodbye }
            """;
    private static final String QUEUE = """
              slow:
                comfort: {first: 5s, every: 5s}
                steps:
                  - after: 0s
                    language: 3
            """;

    private static TestHouse house;
    private static Softphone desk;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.open(
                Instant.parse("2026-11-24T09:00:00Z"),
                new OwnFlow(
                        NUMBER,
                        FLOW,
                        config -> Files.writeString(config.resolve("queues.yaml"), QUEUE, StandardOpenOption.APPEND)));
        desk = house.signIn(MAREK, house.sound("thank-you", "pl"));
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    private static Call dial(String from) throws IOException {
        Call call = house.outside(from, house.sound("welcome", "pl")).dial(NUMBER);
        house.awaitEvent(from, CallEvent.Queued.class, TestCaller.PATIENCE);
        return call;
    }

    private static Call answered(String from) throws IOException {
        Call call = desk.awaitCall(TestCaller.PATIENCE);
        house.awaitEvent(from, CallEvent.Answered.class, TestCaller.PATIENCE);
        return call;
    }

    /** How long a caller who waits is expected to wait yet; null when that is not sure. */
    private static @Nullable JsonObject wait(String from) throws IOException {
        String call = house.history().stream()
                .filter(each -> each.from().equals(from))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        return new JsonObject(
                        house.server().ask(WhyEndpoint.path(call)).orElseThrow().body())
                .getJsonObject("wait");
    }

    private static List<String> heard(String from) {
        return house.story(from).stream()
                .filter(CallEvent.Heard.class::isInstance)
                .flatMap(event -> ((CallEvent.Heard) event).prompts().stream())
                .toList();
    }

    @Test
    void isSaidOnceEnoughIsKnown() throws IOException {
        dial(FIRST);
        Call talk = answered(FIRST);
        dial(SECOND);
        dial(THIRD);
        for (String waiting : List.of(SECOND, THIRD)) {
            house.awaitHeard(waiting, "queue-position", TestCaller.PATIENCE);
            for (int time = 0; time < ENOUGH_OF_TWO; time++) {
                assertThat(wait(waiting)).isNull();
            }
        }
        for (String next : List.of(SECOND, THIRD)) {
            talk.hangUp();
            talk = answered(next);
            assertThat(heard(next)).doesNotContain("queue-wait");
        }

        Call last = dial(LAST);
        house.awaitHeard(LAST, "queue-wait", TestCaller.PATIENCE);
        assertThat(wait(LAST).getLong("mostSeconds")).isPositive();
        await("the estimate in the caller's ear").atMost(TestCaller.PATIENCE).until(() -> minutesHeard(last) >= 0);
        talk.hangUp();
        answered(LAST).hangUp();
    }

    /** As many as were said, 0 for less than one, -1 while none were. */
    private static int minutesHeard(Call call) throws IOException {
        Hearing heard = call.heard();
        for (int minutes = 0; minutes <= MOST_MINUTES; minutes++) {
            if (heard.find(Hearing.of(said(minutes))).score() >= Hearing.SURE) {
                return minutes;
            }
        }
        return -1;
    }

    private static Path said(int minutes) {
        return house.sound(new Utterance("queue-wait", new Language("pl"), Map.of("minutes", minutes)));
    }
}
