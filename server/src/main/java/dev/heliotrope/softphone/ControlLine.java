package dev.heliotrope.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * baresip's control connection (module ctrl_tcp): JSON in netstrings ({@code 12:{"a":"b"...},}), commands with a token that
 * comes back with the reply, events in between. It takes one connection and asks no password, hence loopback only.
 */
final class ControlLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlLine.class);
    private static final int LONGEST = 1 << 20;
    private static final int PATIENCE_SECONDS = 5;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong lastToken = new AtomicLong();
    private final Socket socket;

    /** {@code events} is called on the reading thread; {@code ended} once, when the line is gone. */
    ControlLine(int port, Consumer<JsonNode> events, Runnable ended) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().name("softphone-" + port).start(() -> read(events, ended));
    }

    /** Does a command and gives its output; an error of baresip's is an {@link IOException}. */
    String command(String name, String params) throws IOException {
        String token = "t" + lastToken.incrementAndGet();
        CompletableFuture<JsonNode> reply = new CompletableFuture<>();
        waiting.put(token, reply);
        ObjectNode message = json.createObjectNode().put("command", name).put("token", token);
        send(params.isEmpty() ? message : message.put("params", params));
        try {
            JsonNode answer = reply.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!answer.path("ok").asBoolean()) {
                throw new IOException(name + ": " + answer.path("data").asText().strip());
            }
            return answer.path("data").asText();
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException("the phone did not answer to " + name, e);
        } finally {
            waiting.remove(token);
        }
    }

    private synchronized void send(ObjectNode message) throws IOException {
        byte[] body = json.writeValueAsBytes(message);
        byte[] length = (body.length + ":").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[length.length + body.length + 1];
        System.arraycopy(length, 0, whole, 0, length.length);
        System.arraycopy(body, 0, whole, length.length, body.length);
        whole[whole.length - 1] = ',';
        socket.getOutputStream().write(whole);
    }

    private void read(Consumer<JsonNode> events, Runnable ended) {
        try (InputStream in = new BufferedInputStream(socket.getInputStream())) {
            for (JsonNode message = next(in); message != null; message = next(in)) {
                take(message, events);
            }
        } catch (IOException e) {
            LOG.debug("control connection ended: {}", e.getMessage());
        } finally {
            waiting.values().forEach(reply -> reply.completeExceptionally(new IOException("the phone is gone")));
            ended.run();
        }
    }

    private void take(JsonNode message, Consumer<JsonNode> events) {
        if (message.path("event").asBoolean()) {
            events.accept(message);
        } else {
            CompletableFuture<JsonNode> reply =
                    waiting.get(message.path("token").asText());
            if (reply != null) {
                reply.complete(message);
            }
        }
    }

    private @Nullable JsonNode next(InputStream in) throws IOException {
        int length = 0;
        for (int c = in.read(); c != ':'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            length = length * 10 + Character.digit(c, 10);
            if (length < 0 || length > LONGEST) {
                throw new IOException("not a netstring");
            }
        }
        byte[] body = in.readNBytes(length);
        if (in.read() != ',') {
            throw new IOException("not a netstring");
        }
        return json.readTree(body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
