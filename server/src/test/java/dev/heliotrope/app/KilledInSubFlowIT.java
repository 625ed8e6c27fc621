package dev.heliotrope.app;

import static dev.heliotrope.app.TestCaller.PATIENCE;
import static dev.heliotrope.app.TestCaller.awaitSound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.FlowVersion;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.softphone.Call;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The server dies by {@code kill -9} while a caller is in a flow that another flow sent them through, and before the next one starts
 * a new version of both, which says other words, is released.
 */
@Order(4)
@Timeout(120)
class KilledInSubFlowIT {
    private static final String PIOTR = "+48121110077";
    private static final String NUMBER = "+48222000111";
    private static final String OUTER = """
            defaults: { hung-up: bye, error: bye }
            steps:
              through:
                call-flow: inner
                next: after
              after:
                say: order-delivered
                next: bye
              bye:
                hang-up: goodbye
            """;
    private static final String INNER = """
            defaults: { hung-up: back, error: back }
            steps:
              choice:
                menu: main-menu
                keys: { 1: told, 2: back }
                invalid: back
                silence: back
                wait: 20s
              told:
                say: order-being-prepared
                next: back
              back:
                return:
            """;

    private static TestHouse house;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.open(
                Instant.parse("2026-11-24T09:00:00Z"),
                new OwnFlow(
                        NUMBER,
                        OUTER,
                        config -> Files.writeString(config.resolveSibling("ivr-flows/inner.flow.yaml"), INNER)));
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    private static String flow(String... words) {
        StringWriter out = new StringWriter();
        Project project = house.project();
        List<String> typed = new java.util.ArrayList<>(List.of("flow"));
        typed.addAll(List.of(words));
        typed.addAll(List.of("--config", project.config().toString()));
        typed.addAll(List.of("--flows", project.flows().toString()));
        typed.addAll(List.of("--run-dir", project.run().toString()));
        assertThat(Main.commandLine().setOut(new PrintWriter(out, true)).execute(typed.toArray(String[]::new)))
                .isZero();
        return out.toString();
    }

    private static FlowVersion answering() {
        JsonArray flows =
                new JsonArray(house.server().get("/api/v1/flows").orElseThrow().body());
        return flows.stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("flow").equals("own"))
                .map(each -> new FlowVersion("own", each.getString("version")))
                .findFirst()
                .orElseThrow();
    }

    private static void otherWordsAreReleased() throws Exception {
        Path polish = house.project().prompts().resolve("pl.yaml");
        String text = Files.readString(polish);
        String changed = text.replaceAll(
                "(?m)^(order-being-prepared|order-delivered):.*$", "$1: \"Wszystko jest teraz zupełnie inaczej.\"");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(polish, changed);
        house.edit("inner", "1: told, 2: back", "1: back, 2: told");
        assertThat(flow("diff", "own"))
                .contains("flow inner, which it calls: menu choice: key 1 now leads to back, not told")
                .contains("prompt order-delivered in Polish now says \"Wszystko jest teraz");
        flow("release", "own", "inner", "--by", "jana");
    }

    @Test
    void aCallInAFlowWithinAFlowGoesOnThereInTheWordsThatItBeganWith() throws Exception {
        flow("release", "own", "--by", "jana");
        FlowVersion first = answering();
        Call call = house.outside(PIOTR, house.sound("thank-you", "pl")).dial(NUMBER);
        house.awaitHeard(PIOTR, "main-menu", PATIENCE);
        Duration mark = call.heard().length();

        house.killServer();
        awaitSound("the apology", call, house.sound("apology", "pl"), mark);
        otherWordsAreReleased();
        mark = call.heard().length();
        house.startServer();
        assertThat(answering()).isNotEqualTo(first);
        CallEvent.Resumed resumed = house.awaitEvent(PIOTR, CallEvent.Resumed.class, PATIENCE);
        assertThat(resumed.step()).isEqualTo("choice");
        assertThat(resumed.by()).isEqualTo(first);

        awaitSound("the menu", call, house.sound("main-menu", "pl"), mark);
        mark = call.heard().length();
        call.press("1");
        awaitSound("the old words within", call, house.sound("order-being-prepared", "pl"), mark);
        awaitSound("the old words behind", call, house.sound("order-delivered", "pl"), mark);
        call.awaitClosed(PATIENCE);

        house.awaitEvent(PIOTR, CallEvent.Ended.class, PATIENCE);
        Interaction told = house.history().getFirst();
        assertThat(told.answeredBy()).isEqualTo(first);
        assertThat(told.journey().deeds()).extracting(Interaction.Deed::outcome).containsExactly("called", "returned");
        assertThat(told.journey().steps())
                .extracting(Interaction.Step::step)
                .containsExactly("through", "choice", "told", "back", "after", "bye");
    }
}
