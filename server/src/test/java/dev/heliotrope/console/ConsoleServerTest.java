package dev.heliotrope.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallId;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.history.StoreException;
import dev.heliotrope.history.StoreException.Kind;
import dev.heliotrope.history.Story;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ConsoleServerTest {
    private static final Endpoints ENDPOINTS = new Endpoints(
            "the-key",
            List.of(
                    Endpoint.get(
                            "/api/v1/flows/:flow",
                            asked -> new Endpoint.Answer(200, asked.values().get("flow"))),
                    Endpoint.post("/api/v1/echo", asked -> new Endpoint.Answer(200, asked.body()))));

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Boolean> state = new ConcurrentHashMap<>();
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final Shelf shelf = new Shelf();
    private int port;

    /** A history with two calls, or none at all. */
    private static final class Shelf implements InteractionStore {
        private volatile boolean down;

        @Override
        public void append(List<CallEvent> events) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Interaction> last(int count) {
            if (down) {
                throw new StoreException(Kind.UNAVAILABLE, "no database answers at secret-host", null);
            }
            List<Interaction> all = new ArrayList<>();
            for (String id : List.of("c-2", "c-1")) {
                all.add(Interaction.of(dev.heliotrope.history.Story.whole(id)));
            }
            return all.subList(0, Math.min(count, 2));
        }

        @Override
        public Story story(CallId call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Interaction> open() {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void start() throws ExecutionException, InterruptedException {
        List<Check> checks = List.of(
                check("database"),
                check("ami"),
                check("agi"),
                check("flows"),
                new Check("slow", this::slow, "too slow"));
        state.put("slow", true);
        ConsoleServer server =
                new ConsoleServer(vertx, "127.0.0.1", 0, () -> "some_meter 1.0\n", checks, shelf, ENDPOINTS);
        port = server.listen().toCompletionStage().toCompletableFuture().get();
    }

    private Check check(String name) {
        state.put(name, true);
        return new Check(name, () -> state.get(name), name + " does not work");
    }

    private boolean slow() {
        try {
            if (!state.get("slow")) {
                stuck.await();
            }
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }

    @AfterEach
    void stop() throws ExecutionException, InterruptedException {
        stuck.countDown();
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    /** As bytes, for what a well-behaved client does not send; gives the first line of the answer. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("");
        }
    }

    @Test
    void givesTheMeters() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body()).isEqualTo("some_meter 1.0\n");
    }

    @Test
    void isReadyWhenEveryPartWorks() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getBoolean("ready")).isTrue();
        assertThat(new JsonObject(answer.body()).getJsonObject("parts").fieldNames())
                .containsExactly("database", "ami", "agi", "flows", "slow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "ami", "agi", "flows"})
    void saysWhichPartDoesNotWork(String part) throws IOException, InterruptedException {
        state.put(part, false);
        HttpResponse<String> answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        JsonObject parts = new JsonObject(answer.body()).getJsonObject("parts");
        assertThat(parts.getString(part)).isEqualTo(part + " does not work");
        assertThat(parts.stream().filter(each -> each.getValue().equals("ok"))).hasSize(4);
        assertThat(get("/health/live").statusCode()).as("alive all the same").isEqualTo(200);
    }

    @Test
    void doesNotWaitForAPartThatHangsNorHoldUpOthers() throws IOException, InterruptedException {
        state.put("slow", false);
        state.remove("agi");
        HttpResponse<String> answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        JsonObject parts = new JsonObject(answer.body()).getJsonObject("parts");
        assertThat(parts.getString("slow")).isEqualTo("too slow");
        assertThat(parts.getString("agi")).as("a check that throws").isEqualTo("agi does not work");
    }

    @Test
    void givesTheLatestInteractions() throws IOException, InterruptedException {
        JsonArray two = new JsonArray(get("/api/v1/interactions").body());
        assertThat(two).hasSize(2);
        JsonObject call = two.getJsonObject(0);
        assertThat(call.getString("id")).isEqualTo("c-2");
        assertThat(call.getString("from")).isEqualTo("+420777123456");
        assertThat(call.getString("language")).isEqualTo("cs");
        assertThat(call.getString("outcome")).isEqualTo("handled");
        assertThat(call.getDouble("talked")).isEqualTo(6.0);
        assertThat(call.getJsonArray("offers")).hasSize(2);
        assertThat(new JsonArray(get("/api/v1/interactions?last=1").body())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "99999999999", "x", "", "1&last=2", "%00"})
    void refusesAnotherNumber(String last) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/v1/interactions?last=" + last);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("error")).isEqualTo("last must be a number from 1 to 1000");
    }

    @Test
    void keepsTheDatabasesTroublesToItself() throws IOException, InterruptedException {
        shelf.down = true;
        HttpResponse<String> answer = get("/api/v1/interactions");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("secret-host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/health/ready", "/api/v1/interactions", "/nowhere"})
    void everyAnswerHasTheSecurityHeaders(String path) throws IOException, InterruptedException {
        Map<String, List<String>> headers = get(path).headers().map();
        assertThat(headers)
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-security-policy", List.of("default-src 'none'; frame-ancestors 'none'"))
                .containsEntry("cache-control", List.of("no-store"));
    }

    @Test
    void canOnlyBeRead() throws IOException, InterruptedException {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
            assertThat(send(method, "/health/live").statusCode()).as(method).isEqualTo(405);
        }
        HttpResponse<String> head = send("HEAD", "/health/live");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void knowsNothingElse() throws IOException, InterruptedException {
        for (String path : List.of("/", "/nowhere", "/metrics/../etc/passwd", "/api/v1/", "/health")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void refusesANameThatIsNotOurs() throws IOException {
        assertThat(raw("GET /api/v1/interactions HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .isEqualTo("HTTP/1.1 421 Misdirected Request");
        assertThat(raw("GET /health/live HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n"))
                .isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void boundsARequest() throws IOException {
        String host = "Host: localhost\r\nConnection: close\r\n";
        assertThat(raw("GET /" + "a".repeat(5000) + " HTTP/1.1\r\n" + host + "\r\n"))
                .contains(" 414 ");
        assertThat(raw("GET / HTTP/1.1\r\n" + host + "X: " + "a".repeat(20000) + "\r\n\r\n"))
                .contains(" 431 ");
        assertThat(raw("GET /metrics HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nhello"))
                .contains(" 413 ");
    }

    @Test
    void saysThatThePortIsTaken() {
        ConsoleServer second = new ConsoleServer(vertx, "127.0.0.1", port, () -> "", List.of(), shelf, Endpoints.NONE);
        assertThatThrownBy(() -> second.listen()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get())
                .rootCause()
                .hasMessageContaining("in use");
    }

    private HttpResponse<String> order(String key, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/echo"))
                .header("Authorization", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void doesWhatItIsToldByWhoKnowsTheKey() throws IOException, InterruptedException {
        HttpResponse<String> answer = order("Bearer the-key", "{\"some\":\"thing\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"some\":\"thing\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer the-kez", "Bearer", "the-key", "Basic the-key", "Bearer the-key1"})
    void doesNothingForWhoDoesNot(String key) throws IOException, InterruptedException {
        HttpResponse<String> answer = order(key, "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void readsNoMoreThanItMust() throws IOException, InterruptedException {
        assertThat(order("Bearer the-key", "x".repeat(64 * 1024)).statusCode()).isEqualTo(200);
        assertThat(order("Bearer the-key", "x".repeat(64 * 1024 + 1)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void passesOnWhatThePathSays() throws IOException, InterruptedException {
        assertThat(get("/api/v1/flows/reception").body()).isEqualTo("reception");
        assertThat(send("POST", "/api/v1/flows/reception").statusCode()).isEqualTo(405);
    }
}
