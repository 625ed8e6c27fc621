package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.config.Settings;
import dev.heliotrope.console.ConsoleServer;
import dev.heliotrope.console.Endpoint;
import dev.heliotrope.console.Endpoints;
import dev.heliotrope.history.Customer;
import dev.heliotrope.storage.CustomerRows;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import dev.heliotrope.storage.JdbcInteractionStore;
import dev.heliotrope.storage.SwitchTurns;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs turn and tell over HTTP, through the real server, with the project's own switches and a database. */
class DeskEndpointsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z"));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Vertx vertx;
    private static Database database;
    private static Switches switches;
    private static ConsoleServer server;
    private static int port;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        database = Database.open(DatabaseSettings.embedded(folder));
        switches = new Switches(new SwitchTurns(database), CLOCK);
        Settings settings = Loading.settings(
                new Project(Path.of(".."), Path.of("..", "config"), Path.of("..", "ivr-flows"), folder));
        CustomerRows customers = new CustomerRows(database);
        customers.put(
                new Customer("4711", "Ada", "cs", "Europe/Prague", 0, 0, Set.of(new PhoneNumber("+420777123456"))));
        List<Endpoint> all = new ArrayList<>(new SwitchEndpoints(switches, () -> settings).all());
        all.addAll(new CustomerEndpoints(customers).all());
        vertx = Vertx.vertx();
        server = new ConsoleServer(
                vertx,
                "127.0.0.1",
                0,
                () -> "",
                List.of(),
                new JdbcInteractionStore(database),
                new Endpoints(ApiKey.in(folder), all));
        port = server.listen().toCompletionStage().toCompletableFuture().get();
        key = Files.readString(folder.resolve("api.key")).strip();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get();
        vertx.close().toCompletionStage().toCompletableFuture().get();
        database.close();
    }

    @AfterEach
    void off() {
        switches.turn("outage", false, "the test");
        switches.turn("emergency", false, "the test");
    }

    private static HttpResponse<String> asked(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> ordered(String path, String authorization, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder order = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            order.header("Authorization", authorization);
        }
        return CLIENT.send(order.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> ordered(String path, String body) throws IOException, InterruptedException {
        return ordered(path, "Bearer " + key, body);
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static JsonObject standing(String name) throws IOException, InterruptedException {
        return new JsonArray(asked("/api/v1/switches").body())
                .stream()
                        .map(JsonObject.class::cast)
                        .filter(each -> each.getString("name").equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void whoHasTheKeyTurnsASwitchAndEverybodySeesWhoItWas() throws Exception {
        assertThat(standing("outage").getBoolean("on")).isFalse();
        HttpResponse<String> turned = ordered("/api/v1/switches/outage", "{\"on\": true, \"by\": \"Ops, Jana\"}");
        assertThat(turned.statusCode()).isEqualTo(200);
        assertThat(switches.isOn("outage")).isTrue();
        assertThat(standing("outage"))
                .isEqualTo(new JsonObject(turned.body()))
                .isEqualTo(new JsonObject()
                        .put("name", "outage")
                        .put("on", true)
                        .put("since", "2026-11-24T10:00:00Z")
                        .put("by", "Ops, Jana (API)"));
        assertThat(standing("emergency").getBoolean("on")).isFalse();
        ordered("/api/v1/switches/outage", "{\"by\": \"Jana\", \"on\": false}");
        assertThat(switches.isOn("outage")).isFalse();
    }

    @Test
    void howItStandsOutlivesTheServer() throws Exception {
        ordered("/api/v1/switches/emergency", "{\"on\": true, \"by\": \"Jana\"}");
        Switches after = new Switches(new SwitchTurns(database), CLOCK);
        assertThat(after.isOn("emergency")).isTrue();
        assertThat(after.isOn("outage")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer guessed", "Basic KEY", "bearer KEY", "Bearer KEYx", "KEY"})
    void whoHasNoKeyTurnsNothing(String authorization) throws Exception {
        String given = authorization.replace("KEY", key);
        HttpResponse<String> answer = ordered("/api/v1/switches/outage", given, "{\"on\": true, \"by\": \"x\"}");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain(key);
        assertThat(ordered("/api/v1/customers/4711/contacts", given, "{}").statusCode())
                .isEqualTo(401);
        assertThat(switches.isOn("outage")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "on",
                "null",
                "true",
                "[]",
                "{}",
                "{\"on\": true}",
                "{\"by\": \"Jana\"}",
                "{\"on\": \"true\", \"by\": \"Jana\"}",
                "{\"on\": 1, \"by\": \"Jana\"}",
                "{\"on\": true, \"by\": 7}",
                "{\"on\": true, \"by\": \"  \"}",
                "{\"on\": true, \"by\": \"Jana\", \"on\": false}",
                "{\"on\": true, \"by\": \"Jana\"} {}",
                "{\"on\": true, \"by\": \"Jana\\u0000\"}",
                "{\"on\": true, \"by\": \"Jana\\ncall heliotrope-1.1: all is well\"}",
                "{\"on\": true, \"by\": \"\\u001b[2J\"}",
                "{\"on\": true, \"by\": \"\\u202egnp.exe\"}",
                "{\"on\": true, \"by\": \"Jana\"",
                "<script>alert(1)</script>"
            })
    void whatIsNoOrderChangesNothing(String body) throws Exception {
        HttpResponse<String> answer = ordered("/api/v1/switches/outage", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("error")).contains("{\"on\": true, \"by\": \"who\"}");
        assertThat(switches.isOn("outage")).isFalse();
    }

    @Test
    void aNameOfAHundredLettersWillDoAndNoLongerOne() throws Exception {
        String order = "{\"on\": true, \"by\": \"%s\"}";
        assertThat(ordered("/api/v1/switches/outage", order.formatted("x".repeat(101)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ordered("/api/v1/switches/outage", order.formatted("Ž".repeat(100)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ordered("/api/v1/switches/outage", order.formatted("x".repeat(70_000)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void whatASqlInjectionOrMarkupSaysIsKeptAsItIs() throws Exception {
        String by = "<b>Robert'); drop table switch_turn;--</b>";
        ordered(
                "/api/v1/switches/outage",
                new JsonObject().put("on", true).put("by", by).encode());
        assertThat(standing("outage").getString("by")).isEqualTo(by + " (API)");
        assertThat(asked("/api/v1/switches").headers().firstValue("Content-Type"))
                .contains("application/json; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "outage%00", "..%2Foutage", "OUTAGE", "outage%0d%0aX: y", "%3Cb%3E"})
    void thereAreOnlyTheSwitchesOfTheFile(String name) throws Exception {
        HttpResponse<String> answer =
                ordered("/api/v1/switches/" + name.replace(" ", "%20"), "{\"on\": true, \"by\": \"x\"}");
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(switches.standing()).doesNotContainKey(name);
        assertThat(switches.isOn("outage")).isFalse();
    }

    @Test
    void aContactOfAnotherChannelIsOneOfTheCustomers() throws Exception {
        HttpResponse<String> told = ordered(
                "/api/v1/customers/4711/contacts",
                "{\"id\": \"ticket-7\", \"channel\": \"e-mail\", \"at\": \"2026-11-23T08:00:00Z\"}");
        assertThat(told.statusCode()).isEqualTo(200);
        var contacts = new CustomerRows(database).contacts("4711", new CallId("c-1"));
        assertThat(contacts.count()).isEqualTo(1);
        assertThat(contacts.last().orElseThrow().channel()).isEqualTo("e-mail");
        assertThat(contacts.last().orElseThrow().at()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(ordered("/api/v1/customers/4712/contacts", "{}").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"t 7\", \"channel\": \"chat\", \"at\": \"2026-11-23T08:00:00Z\"}",
                "{\"id\": \"t-7\", \"channel\": \"phone\", \"at\": \"2026-11-23T08:00:00Z\"}",
                "{\"id\": \"t-7\", \"channel\": \"<b>\", \"at\": \"2026-11-23T08:00:00Z\"}",
                "{\"id\": \"t-7\", \"channel\": \"chat\", \"at\": \"yesterday\"}",
                "{\"id\": \"t-7\", \"channel\": \"chat\", \"at\": \"+99999-01-01T00:00:00Z\"}",
                "{\"id\": \"t-7\", \"channel\": \"chat\"}"
            })
    void whatIsNoContactIsNotKept(String body) throws Exception {
        int before =
                new CustomerRows(database).contacts("4711", new CallId("c-1")).count();
        assertThat(ordered("/api/v1/customers/4711/contacts", body).statusCode())
                .isEqualTo(400);
        assertThat(new CustomerRows(database)
                        .contacts("4711", new CallId("c-1"))
                        .count())
                .isEqualTo(before);
    }
}
