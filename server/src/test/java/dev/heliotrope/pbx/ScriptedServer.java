package dev.heliotrope.pbx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A FastAGI server that does what a test tells it, well or badly, so that the dialplan can be tested without ours. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Consumer<Session> behaviour;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();

    private ScriptedServer(ServerSocket listening, Consumer<Session> behaviour) {
        this.listening = listening;
        this.behaviour = behaviour;
    }

    static ScriptedServer start(int port, Consumer<Session> behaviour) throws IOException {
        ServerSocket socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        ScriptedServer server = new ScriptedServer(socket, behaviour);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    /** Greets as our server does and leaves the rest to {@code behaviour}. */
    static ScriptedServer greeting(int port, Consumer<Session> behaviour) throws IOException {
        return start(port, session -> {
            if (session.is("ping")) {
                session.tell("SET VARIABLE HELIO_ALIVE 1");
                session.hangUpOn();
            } else {
                behaviour.accept(session);
            }
        });
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Session session = new Session(listening.accept());
                sessions.add(session);
                Thread.ofVirtual().start(() -> behave(session));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** A server that is closed dies in the middle of whatever it does, which is no fault of the test. */
    private void behave(Session session) {
        try {
            behaviour.accept(session);
        } catch (UncheckedIOException cutOff) {
            if (!listening.isClosed()) {
                throw cutOff;
            }
        }
    }

    /** The sessions so far that asked for {@code call} or {@code agent}. */
    List<Session> asked() {
        return sessions.stream().filter(session -> !session.is("ping")).toList();
    }

    int greeted() {
        return sessions.size() - asked().size();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        sessions.forEach(Session::hangUpOn);
    }

    /** One AGI connection: what Asterisk said of the call, and what it is told to do. */
    static final class Session {
        private final Socket socket;
        private final BufferedReader in;
        private final Map<String, String> said = new LinkedHashMap<>();

        Session(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                String[] pair = line.split(": ?", 2);
                said.put(pair[0], pair[1]);
            }
        }

        boolean is(String script) {
            return script.equals(said.get("agi_network_script"));
        }

        String said(String name) {
            return said.getOrDefault(name, "");
        }

        String argument(int number) {
            return said("agi_arg_" + number);
        }

        /** Gives a command and waits for its result. */
        String tell(String command) {
            begin(command);
            try {
                return String.valueOf(in.readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Gives a command and does not wait. */
        void begin(String command) {
            try {
                socket.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** As a server does that has finished with a call. */
        void finish() {
            tell("SET VARIABLE HELIO_DONE 1");
            hangUpOn();
        }

        /** As a server does that was killed. */
        void hangUpOn() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
