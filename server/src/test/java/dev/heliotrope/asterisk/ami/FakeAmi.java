package dev.heliotrope.asterisk.ami;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A manager interface over real TCP, for what a real Asterisk will not do on demand: lie, stall, repeat itself, vanish. */
final class FakeAmi implements AutoCloseable {
    final List<Map<String, String>> actions = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Map<String, String>, String>> replies = new ConcurrentHashMap<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private volatile boolean booted = true;
    private volatile boolean silent;

    FakeAmi() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        on("Challenge", action -> success(action, "Challenge: 12345"));
        on("Login", action -> success(action) + (booted ? event("FullyBooted") : ""));
        on("Ping", action -> success(action, "Ping: Pong"));
        on("DBGetTree", action -> "Response: Error\r\nActionID: %s\r\nMessage: Database entry not found\r\n\r\n"
                .formatted(action.get("ActionID")));
        on("CoreShowChannels", action -> list(action));
        on("PJSIPShowEndpoints", action -> list(action));
        Thread.ofVirtual().start(this::accept);
    }

    ManagerAddress address() {
        return new ManagerAddress("127.0.0.1", server.getLocalPort(), "heliotrope", "geheim");
    }

    void on(String action, Function<Map<String, String>, String> reply) {
        replies.put(action, reply);
    }

    static String event(String name, String... headers) {
        return "Event: " + name + "\r\n"
                + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList()) + "\r\n";
    }

    static String success(Map<String, String> action, String... headers) {
        return "Response: Success\r\nActionID: " + action.get("ActionID") + "\r\n"
                + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList()) + "\r\n";
    }

    /** Each item is an event's headers without the action's id, separated by CRLF. */
    static String list(Map<String, String> action, String... items) {
        String id = "ActionID: " + action.get("ActionID");
        StringBuilder text = new StringBuilder(success(action, "EventList: start"));
        for (String item : items) {
            text.append(item).append("\r\n").append(id).append("\r\n\r\n");
        }
        return text.append(event("ListComplete", id, "EventList: Complete")).toString();
    }

    void notBooted() {
        booted = false;
    }

    /** From here on reads everything and answers nothing; connections stay open. */
    void fallSilent(boolean silent) {
        this.silent = silent;
    }

    void cut() {
        sockets.forEach(FakeAmi::closeQuietly);
        sockets.clear();
    }

    void say(String text) throws IOException {
        for (Socket socket : sockets) {
            write(socket, text);
        }
    }

    int connections() {
        return sockets.size();
    }

    List<Map<String, String>> actions(String name) {
        return actions.stream()
                .filter(action -> name.equals(action.get("Action")))
                .toList();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(socket, "Asterisk Call Manager/11.0.0\r\n");
            Map<String, String> action = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    String[] parts = line.split(": ?", 2);
                    action.put(parts[0], parts.length > 1 ? parts[1] : "");
                } else {
                    answer(socket, new TreeMap<>(action));
                    action.clear();
                }
            }
        } catch (IOException e) {
            // cut
        } finally {
            sockets.remove(socket);
        }
    }

    private void answer(Socket socket, Map<String, String> action) throws IOException {
        var copy = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(action);
        actions.add(copy);
        if (!silent) {
            write(
                    socket,
                    replies.getOrDefault(copy.get("Action"), FakeAmi::success).apply(copy));
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        synchronized (socket) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
