package dev.heliotrope.pbx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The least of a SIP phone (RFC 3261 over UDP): says what a test writes, honest or not, and notes what it hears. */
final class BarePhone implements AutoCloseable {
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final DatagramSocket socket;
    private final int asterisk;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile String forwardsTo = "";

    BarePhone(int asteriskPort) throws IOException {
        this.asterisk = asteriskPort;
        this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::listen);
    }

    /** All that came in so far, answers and requests. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** Whether a message that starts so has come in. */
    boolean heard(String start) {
        return heard.stream().anyMatch(message -> message.startsWith(start));
    }

    /** From now on a call is answered with the wish to have it sent there. */
    void forwardTo(String user) {
        forwardsTo = user;
    }

    /** Asks for a call to {@code user} as {@code from}, both put into the message as they are. */
    void invite(String user, String from) {
        invite(user, "", from, List.of());
    }

    /** The same with a name before the address, such as {@code "Jana" }, and further headers, all as they are. */
    void invite(String user, String name, String from, List<String> further) {
        String body = String.join(
                "\r\n",
                "v=0",
                "o=- 1 1 IN IP4 127.0.0.1",
                "s=-",
                "c=IN IP4 127.0.0.1",
                "t=0 0",
                "m=audio 9 RTP/AVP 8",
                "a=rtpmap:8 PCMA/8000",
                "");
        List<String> more = new ArrayList<>(further);
        more.add("Content-Type: application/sdp");
        String honest = request("INVITE", user, from, 1, more, body);
        send(honest.replace("From: <", "From: " + name + "<"));
    }

    void register(String extension, int sequence, List<String> more) {
        send(request("REGISTER", "", extension, sequence, more, ""));
    }

    /** {@link #invite} once more, with the password that was asked for. */
    void inviteAgain(String user, String extension, String password) {
        String uri = "sip:" + user + "@127.0.0.1:" + asterisk;
        send(request("INVITE", user, extension, 2, credentials(extension, password, "INVITE", uri), ""));
    }

    /** The answer to the challenge that a first, bare {@link #register} has brought. */
    List<String> credentials(String extension, String password) {
        return credentials(extension, password, "REGISTER", "sip:127.0.0.1:" + asterisk);
    }

    private List<String> credentials(String extension, String password, String method, String uri) {
        String challenge = heard.stream()
                .filter(message -> message.startsWith("SIP/2.0 401") && message.contains(" " + method))
                .findFirst()
                .orElseThrow();
        Matcher nonce = NONCE.matcher(challenge);
        if (!nonce.find()) {
            throw new IllegalStateException(challenge);
        }
        String response = md5(md5(extension + ":asterisk:" + password) + ":" + nonce.group(1) + ":00000001:cn:auth:"
                + md5(method + ":" + uri));
        return List.of("Authorization: Digest username=\"" + extension + "\", realm=\"asterisk\", nonce=\""
                + nonce.group(1) + "\", uri=\"" + uri + "\", response=\"" + response
                + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"cn\"" + opaque(challenge));
    }

    private static String opaque(String challenge) {
        Matcher opaque = Pattern.compile("opaque=\"([^\"]*)\"").matcher(challenge);
        return opaque.find() ? ", " + opaque.group() : "";
    }

    private String request(String method, String user, String from, int sequence, List<String> more, String body) {
        String me = "127.0.0.1:" + socket.getLocalPort();
        String to = "sip:" + (user.isEmpty() ? "" : user + "@") + "127.0.0.1:" + asterisk;
        String address = method.equals("REGISTER") ? "sip:" + from + "@127.0.0.1:" + asterisk : to;
        return String.join(
                "\r\n",
                method + " " + to + " SIP/2.0",
                "Via: SIP/2.0/UDP " + me + ";rport;branch=z9hG4bK" + method + sequence + socket.getLocalPort(),
                "Max-Forwards: 70",
                "From: <sip:" + from + "@127.0.0.1>;tag=t" + socket.getLocalPort(),
                "To: <" + address + ">",
                "Call-ID: " + method + socket.getLocalPort() + "@bare",
                "CSeq: " + sequence + " " + method,
                "Contact: <sip:" + from + "@" + me + ">",
                "Expires: 300",
                more.isEmpty() ? "User-Agent: bare" : String.join("\r\n", more),
                "Content-Length: " + body.length(),
                "",
                body);
    }

    private void send(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), asterisk));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        byte[] buffer = new byte[65_535];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
            } catch (IOException e) {
                return;
            }
            String message = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            heard.add(message);
            if (message.startsWith("OPTIONS")) {
                send(reply(message, "200 OK", ""));
            }
            if (message.startsWith("INVITE") && !forwardsTo.isEmpty()) {
                send(reply(message, "302 Moved", "Contact: <sip:" + forwardsTo + "@127.0.0.1>\r\n"));
            }
        }
    }

    /** To "are you there", so that Asterisk counts the phone as reachable, and to a call. */
    private static String reply(String request, String status, String more) {
        List<String> kept = request.lines()
                .filter(line -> line.matches("(?i)(via|from|to|call-id|cseq):.*"))
                .toList();
        return "SIP/2.0 " + status + "\r\n" + String.join("\r\n", kept) + "\r\n" + more + "Content-Length: 0\r\n\r\n";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
