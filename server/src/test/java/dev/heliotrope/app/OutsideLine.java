package dev.heliotrope.app;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The world beyond the trunk, for a test: each number does what it is told to when it is called (RFC 3261 over UDP). One that answers
 * says back what it hears, as an echo, until {@link #hangUp}.
 */
final class OutsideLine implements AutoCloseable {
    private static final Pattern REQUEST = Pattern.compile("([A-Z]+) sip:([^@ ]+)@[^ ]+ SIP/2.0");

    private final DatagramSocket sip = socket();
    private final DatagramSocket audio = socket();
    private final Map<String, String> doings = new ConcurrentHashMap<>();
    private final List<String> dialled = new CopyOnWriteArrayList<>();
    private volatile @Nullable String talking;
    private volatile @Nullable SocketAddress peer;

    OutsideLine() throws IOException {
        Thread.ofVirtual().start(() -> listen(sip, this::heard));
        Thread.ofVirtual().start(() -> listen(audio, packet -> audio.send(packet)));
    }

    private static DatagramSocket socket() throws IOException {
        return new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** Where Asterisk is to send its calls. */
    String address() {
        return "127.0.0.1:" + sip.getLocalPort();
    }

    /** {@code doing} is {@code answer}, {@code ring}, or a final answer such as {@code 486 Busy Here}, perhaps with headers. */
    void when(String number, String doing) {
        doings.put(number, doing);
    }

    /** The numbers that were called so far, wherever that was tried. */
    List<String> dialled() {
        return List.copyOf(dialled);
    }

    boolean isTalking() {
        return talking != null;
    }

    private interface Taking {
        void take(DatagramPacket packet) throws IOException;
    }

    private static void listen(DatagramSocket socket, Taking taking) {
        byte[] buffer = new byte[65_535];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                taking.take(packet);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void heard(DatagramPacket packet) throws IOException {
        String message = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        Matcher request = REQUEST.matcher(message);
        peer = packet.getSocketAddress();
        if (!request.lookingAt()) {
            return;
        }
        switch (request.group(1)) {
            case "INVITE" -> called(request.group(2), message);
            case "ACK" -> {}
            case "CANCEL" -> {
                send(reply(message, "200 OK", ""));
                send(reply(message.replaceAll("(CSeq: \\d+) CANCEL", "$1 INVITE"), "487 Request Terminated", ""));
            }
            default -> {
                talking = null;
                send(reply(message, "200 OK", ""));
            }
        }
    }

    private void called(String number, String invite) throws IOException {
        dialled.add(number);
        String doing = doings.getOrDefault(number, "404 Not Found");
        send(reply(invite, "180 Ringing", ""));
        if (doing.equals("answer")) {
            talking = invite;
            send(reply(invite, "200 OK", sdp()));
        } else if (!doing.equals("ring")) {
            send(reply(invite, doing, ""));
        }
    }

    private String sdp() {
        return String.join(
                "\r\n",
                "v=0",
                "o=- 1 1 IN IP4 127.0.0.1",
                "s=-",
                "c=IN IP4 127.0.0.1",
                "t=0 0",
                "m=audio " + audio.getLocalPort() + " RTP/AVP 8",
                "a=rtpmap:8 PCMA/8000",
                "");
    }

    /** Whoever talks here hangs up. */
    void hangUp() throws IOException {
        String invite = talking;
        if (invite == null) {
            throw new IllegalStateException("nobody talks");
        }
        String bye = String.join(
                "\r\n",
                "BYE " + header(invite, "Contact").replaceAll(".*<([^>]*)>.*", "$1") + " SIP/2.0",
                "Via: SIP/2.0/UDP " + address() + ";branch=z9hG4bKbye",
                "Max-Forwards: 70",
                "From: " + header(invite, "To") + ";tag=outside",
                "To: " + header(invite, "From"),
                "Call-ID: " + header(invite, "Call-ID"),
                "CSeq: 2 BYE",
                "Content-Length: 0",
                "",
                "");
        talking = null;
        send(bye);
    }

    private static String header(String message, String name) {
        return message.lines()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 2);
    }

    private String reply(String request, String status, String body) {
        String[] lines = status.split("\n");
        StringBuilder reply = new StringBuilder("SIP/2.0 " + lines[0] + "\r\n");
        request.lines().filter(line -> line.startsWith("Via: ")).forEach(line -> reply.append(line)
                .append("\r\n"));
        for (String kept : List.of("From", "Call-ID", "CSeq")) {
            reply.append(kept).append(": ").append(header(request, kept)).append("\r\n");
        }
        String to = header(request, "To");
        reply.append("To: ")
                .append(to.contains("tag=") ? to : to + ";tag=outside")
                .append("\r\n");
        reply.append("Contact: <sip:outside@").append(address()).append(">\r\n");
        for (int more = 1; more < lines.length; more++) {
            reply.append(lines[more]).append("\r\n");
        }
        reply.append(body.isEmpty() ? "" : "Content-Type: application/sdp\r\n");
        return reply.append("Content-Length: " + body.length() + "\r\n\r\n" + body)
                .toString();
    }

    private void send(String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        sip.send(new DatagramPacket(bytes, bytes.length, peer));
    }

    @Override
    public void close() {
        sip.close();
        audio.close();
    }
}
