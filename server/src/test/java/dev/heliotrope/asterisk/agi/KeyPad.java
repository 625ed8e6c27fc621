package dev.heliotrope.asterisk.agi;

import dev.heliotrope.pbx.TestAsterisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Presses keys on a channel as its caller would, through the manager interface. */
final class KeyPad implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    KeyPad(TestAsterisk asterisk) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), asterisk.ports().ami());
        socket.setSoTimeout(10_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        action("Action: Login\r\nUsername: heliotrope\r\nSecret: "
                + asterisk.secrets().ami() + "\r\nEvents: off");
    }

    void press(String channel, String keys) throws IOException {
        for (char key : keys.toCharArray()) {
            action("Action: PlayDTMF\r\nChannel: " + channel + "\r\nDigit: " + key + "\r\nReceive: true");
        }
    }

    private void action(String text) throws IOException {
        socket.getOutputStream().write((text + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        String line = in.readLine();
        while (line != null && !line.startsWith("Response:")) {
            line = in.readLine();
        }
        if (line == null || !line.contains("Success")) {
            throw new IOException("the manager interface says " + line + ", " + in.readLine());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
