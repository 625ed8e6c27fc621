package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.Secret;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.storage.Pins;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Customers who are known and prove it, and switches that calls notice at once, on a real Asterisk. */
@Order(3)
@Timeout(120)
class CustomerCallIT {
    private static final String ADA = "+48601777444";
    private static final String NUMBER = "+48222000111";
    private static final String STAFF_PIN = "246810";
    private static final String FLOW = """
            defaults:
              hung-up: bye
              error: bye
            steps:
              who:
                identify: number
                found: note
                not-found: bye
                failed: bye
              note:
                customer-note: >-
                  = customer.id + "|" + customer.name + "|" + customer.language + "|" + customer.zone + "|"
                  + string(customer.priority) + "|" + string(customer.open_cases) + "|" + string(customer.contacts) + "|"
                  + customer.last_channel
                next: important
              important:
                branch:
                  - if: customer.priority >= 5 && customer.open_cases == 2 && !customer.authenticated
                    then: prove
                else: bye
              prove:
                authenticate: ask-pin
                authenticated: outage
                refused: bye
                failed: bye
              outage:
                notice: outage
                while: outage
                next: lot
              lot:
                split: { delivered: 50, prepared: 50 }
              delivered:
                say: order-delivered
                next: bye
              prepared:
                say: order-being-prepared
                next: bye
              bye:
                hang-up: goodbye
            """;

    @TempDir
    private static Path folder;

    private static TestHouse house;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.open(Instant.parse("2026-11-24T09:00:00Z"), new OwnFlow(NUMBER, FLOW));
        Path file = Files.writeString(
                folder.resolve("customers.csv"),
                "id,name,numbers,pin,language,zone,priority,open_cases\n4711,Ada," + ADA
                        + ",739184265,pl,Europe/Warsaw,5,2\n");
        assertThat(typed("customers", "import", file.toString())).contains("1 customers imported");
        CustomersCommand.with(house.project(), database -> {
            Pins pins = new Pins(database, FreshIds::salt);
            pins.set(CustomerDesk.ownerOfSwitch("outage"), new Secret(STAFF_PIN));
            pins.set(CustomerDesk.ownerOfSwitch("emergency"), new Secret(STAFF_PIN));
        });
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    /** A command beside the running server. */
    private static String typed(String command, String... rest) {
        StringWriter out = new StringWriter();
        List<String> words = new java.util.ArrayList<>(List.of(
                command,
                "--config",
                house.project().config().toString(),
                "--run-dir",
                house.project().run().toString()));
        words.addAll(List.of(rest));
        assertThat(Main.commandLine().setOut(new PrintWriter(out, true)).execute(words.toArray(String[]::new)))
                .isZero();
        return out.toString();
    }

    private static JsonObject standing(String name) {
        return new JsonArray(
                        house.server().get("/api/v1/switches").orElseThrow().body())
                .stream()
                        .map(JsonObject.class::cast)
                        .filter(each -> each.getString("name").equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static void turn(String name, boolean on) throws IOException {
        String order = new JsonObject().put("on", on).put("by", "Jana").encode();
        assertThat(house.server()
                        .post("/api/v1/switches/" + name, order)
                        .orElseThrow()
                        .statusCode())
                .isEqualTo(200);
    }

    private static List<CallEvent.Done> done(String caller, String what) {
        return house.story(caller).stream()
                .filter(CallEvent.Done.class::isInstance)
                .map(CallEvent.Done.class::cast)
                .filter(event -> event.what().equals(what))
                .toList();
    }

    private static CallEvent.Done awaitDone(String caller, String what, int count) {
        await(what).atMost(TestCaller.PATIENCE).until(() -> done(caller, what).size() >= count);
        return done(caller, what).get(count - 1);
    }

    /** Everything that server and Asterisk have written: database, journals, logs, call records, keys. */
    private static String onDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(house.project().run())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static void hears(Call call, String prompt, String language, Duration mark) {
        TestCaller.awaitSound(prompt, call, house.sound(prompt, language), mark);
    }

    @Test
    void aCustomerIsKnownProvesItAndHearsTheNoticeThatWasTurnedOnMeanwhile() throws IOException {
        assertThat(house.server()
                        .post(
                                "/api/v1/customers/4711/contacts",
                                "{\"id\": \"ticket-7\", \"channel\": \"e-mail\", \"at\": \"2026-11-23T08:00:00Z\"}")
                        .orElseThrow()
                        .statusCode())
                .isEqualTo(200);
        Call call = house.outside(ADA, house.sound("thank-you", "pl")).dial(NUMBER);
        house.awaitHeard(ADA, "ask-pin", TestCaller.PATIENCE);
        assertThat(awaitDone(ADA, "identify", 1).details()).isEqualTo(Map.of("by", "number", "customer", "4711"));
        assertThat(awaitDone(ADA, "customer-note", 1).details().get("text"))
                .isEqualTo("4711|Ada|pl|Europe/Warsaw|5|2|1|e-mail");
        call.press("150866772#");
        assertThat(awaitDone(ADA, "authenticate", 1).outcome()).isEqualTo("wrong");
        Duration mark = call.heard().length();
        turn("outage", true);
        house.awaitHeard(ADA, "wrong-pin", TestCaller.PATIENCE);
        call.press("739184265#");
        assertThat(awaitDone(ADA, "authenticate", 2).details()).isEqualTo(Map.of("customer", "4711", "try", "2"));
        hears(call, "outage", "pl", mark);
        assertThat(awaitDone(ADA, "notice", 1).outcome()).isEqualTo("heard");
        String lot = awaitDone(ADA, "split", 1).details().get("to");
        hears(call, lot.equals("delivered") ? "order-delivered" : "order-being-prepared", "pl", mark);
        call.awaitClosed(TestCaller.PATIENCE);
        turn("outage", false);

        assertThat(house.story(ADA).toString()).doesNotContain("739184265", "150866772");
        assertThat(house.log()).doesNotContain("739184265", "150866772");
        assertThat(onDisk()).contains(ADA).doesNotContain("739184265", "150866772");
        assertThat(typed("history", "--switches")).containsPattern("outage +on +Jana \\(API\\)");
        house.awaitEvent(ADA, CallEvent.Ended.class, TestCaller.PATIENCE);
        String id = house.story(ADA).getFirst().stamp().call().value();
        assertThat(typed("history", "--call", id))
                .contains("keyed in a wrong PIN of customer 4711 at try 1")
                .contains("keyed in the right PIN of customer 4711 at try 2")
                .contains("heard the notice of switch outage")
                .contains("By lot caller " + ADA + " goes to '" + lot + "'");
    }

    @Test
    void staffTurnSwitchesByPhoneAndACallThatIsOnHearsIt() throws IOException {
        String staff = "+18005559001";
        String caller = "+420777555001";
        Call jana = house.outside(staff, house.sound("thank-you", "en")).dial("+18005550100");
        house.awaitHeard(staff, "choose-language", TestCaller.PATIENCE);
        jana.press("1");
        house.awaitHeard(staff, "welcome", TestCaller.PATIENCE);
        jana.press("*");
        house.awaitHeard(staff, "switch-menu", TestCaller.PATIENCE);
        jana.press("1");
        house.awaitHeard(staff, "ask-pin", TestCaller.PATIENCE);
        Call call = house.outside(caller, house.sound("thank-you", "cs")).dial("+420222000111");
        house.awaitHeard(caller, "choose-language", TestCaller.PATIENCE);
        Duration mark = jana.heard().length();
        jana.press(STAFF_PIN + "#");
        assertThat(awaitDone(staff, "switch", 1).details())
                .isEqualTo(Map.of("switch", "outage", "turn", "on", "try", "1"));
        hears(jana, "switch-turned", "en", mark);
        assertThat(standing("outage").getString("by")).startsWith("caller " + staff + " in call heliotrope-");
        mark = call.heard().length();
        call.press("3");
        hears(call, "outage", "cs", mark);
        call.hangUp();

        turn("outage", false);
        turn("emergency", true);
        String late = "+420777555002";
        Call closed = house.outside(late, house.sound("thank-you", "cs")).dial("+420222000111");
        house.awaitHeard(late, "choose-language", TestCaller.PATIENCE);
        closed.press("3");
        hears(closed, "emergency", "cs", Duration.ZERO);
        closed.press("*");
        house.awaitHeard(late, "switch-menu", TestCaller.PATIENCE);
        closed.press("4");
        house.awaitHeard(late, "ask-pin", TestCaller.PATIENCE);
        closed.press(STAFF_PIN + "#");
        assertThat(awaitDone(late, "switch", 1).outcome()).isEqualTo("right");
        await("open again").atMost(TestCaller.PATIENCE).until(() -> !standing("emergency")
                .getBoolean("on"));
        assertThat(house.story(staff).toString()).doesNotContain(STAFF_PIN);
        assertThat(house.log()).doesNotContain(STAFF_PIN);
    }
}
