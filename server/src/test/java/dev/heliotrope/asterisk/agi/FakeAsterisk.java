package dev.heliotrope.asterisk.agi;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** The other end of the wire, as Asterisk is there: sends headers, reads commands, answers them, byte for byte. */
final class FakeAsterisk implements AutoCloseable {
    static final String KEY = "the-shared-key";
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    FakeAsterisk(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = socket.getInputStream();
    }

    /** A caller's session, opened. */
    static FakeAsterisk caller(int port) throws IOException {
        FakeAsterisk asterisk = new FakeAsterisk(port);
        asterisk.send(headers("call", "heliotrope-1.1", KEY, "+420222000111", "+420601000001", "", "", ""));
        return asterisk;
    }

    /** The headers in Asterisk's order, the arguments last. */
    static String headers(String script, String uniqueId, String... arguments) {
        StringBuilder block = new StringBuilder("agi_network: yes\nagi_network_script: " + script + "\n"
                + "agi_request: agi://127.0.0.1:4573/" + script + "\nagi_channel: PJSIP/trunk-00000001\n"
                + "agi_language: en\nagi_type: PJSIP\nagi_uniqueid: " + uniqueId + "\nagi_version: 22.10.1\n"
                + "agi_callerid: 601000001\nagi_calleridname: unknown\nagi_callingpres: 0\nagi_callingani2: 0\n"
                + "agi_callington: 0\nagi_callingtns: 0\nagi_dnid: 100\nagi_rdnis: unknown\n"
                + "agi_context: from-trunk\nagi_extension: 100\nagi_priority: 5\nagi_enhanced: 0.0\n"
                + "agi_accountcode: \nagi_threadid: 140038214538944\n");
        for (int number = 1; number <= arguments.length; number++) {
            block.append("agi_arg_")
                    .append(number)
                    .append(": ")
                    .append(arguments[number - 1])
                    .append('\n');
        }
        return block.append('\n').toString();
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The next command without its LF; null once the server has closed. */
    String command() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            line.append((char) c);
        }
        return line.toString();
    }

    /** Reads a command and answers it. */
    String answer(String reply) throws IOException {
        String command = command();
        send(reply + "\n");
        return command;
    }

    /** Whether the server closes; it must not send anything before. */
    boolean isClosedByServer() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
