package dev.heliotrope.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.pbx.ScriptedServer.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A caller and an agent who talk; the agent is the voicemail box that agents dial, which picks up at once. */
@Timeout(60)
class TalkIT {
    private static final String DIAL = "EXEC Dial \"Local/*98@agents,10,gU(heliotrope-whisper^call-1^offer-1^)\"";

    private final int port = TestAsterisk.freePort();
    private TestAsterisk asterisk;

    @BeforeEach
    void start() {
        asterisk = TestAsterisk.start(TestAsterisk.settings(port, TestAsterisk.IMPATIENT, "201"));
    }

    @AfterEach
    void stop() {
        asterisk.close();
    }

    @Test
    void outlivesTheServerAndTheNextOneLearnsHowItWent() throws IOException {
        try (ScriptedServer server = ScriptedServer.greeting(port, TalkIT::ringOrFinish)) {
            asterisk.call("+420222000111");
            await().until(this::talking);
            server.asked().getFirst().hangUpOn();
            assertThat(talking()).isTrue();
            asterisk.ask("channel request hangup " + agentsChannel());
            await().until(() -> server.asked().size() == 2);
            assertThat(server.asked().get(1).argument(4)).isEqualTo("ANSWER");
            assertThat(server.asked().get(1).argument(5)).matches("\\d+");
        }
    }

    @Test
    void endsWithAGoodbyeAndNotWithAnApologyWhereTheServerStaysAway() throws IOException {
        try (ScriptedServer server = ScriptedServer.greeting(port, TalkIT::ringOrFinish)) {
            asterisk.call("+420222000111");
            await().until(this::talking);
            assertThat(server.asked()).hasSize(1);
        }
        asterisk.ask("channel request hangup " + agentsChannel());
        await().atMost(Duration.ofSeconds(20)).until(() -> asterisk.channels().isEmpty());
        assertThat(asterisk.complaints())
                .as("of sounds that this Asterisk does not have")
                .anyMatch(line -> line.contains("heliotrope/goodbye"))
                .noneMatch(line -> line.contains("heliotrope/apology"));
        assertThat(asterisk.ask("database show heliotrope-away")).containsPattern("ANSWER/\\d+/l=en");
    }

    /** A talk whose end the server has seen is over: its offer is out of the state. */
    @Test
    void isNotTakenForOneThatNobodySawTheEndOfWhenTheServerHas() throws IOException {
        try (ScriptedServer server = ScriptedServer.greeting(port, TalkIT::ringAndGoOnOrFinish)) {
            asterisk.call("+420222000111");
            await().until(this::talking);
            asterisk.ask("channel request hangup " + agentsChannel());
            await().until(() -> server.asked().size() == 2);
            assertThat(server.asked().get(1).argument(5)).isEmpty();
        }
    }

    /** Nobody waits for an agent who has been connected, so nobody is told that one will come. */
    @Test
    void withWhomTheCallerWasTransferredOutlivesTheServerToo() throws IOException {
        try (ScriptedServer server = ScriptedServer.greeting(port, TalkIT::transferOrFinish)) {
            asterisk.call("+420222000111");
            await().until(this::talking);
            server.asked().getFirst().hangUpOn();
            asterisk.ask("channel request hangup " + agentsChannel());
            await().until(() -> server.asked().size() == 2);
            assertThat(server.asked().get(1).argument(4)).isEqualTo("ANSWER");
            assertThat(server.asked().get(1).argument(5)).matches("\\d+");
            assertThat(asterisk.complaints()).noneMatch(line -> line.contains("heliotrope/apology"));
        }
    }

    private static void transferOrFinish(Session session) {
        if (session.argument(6).isEmpty()) {
            session.tell("SET VARIABLE HELIO_STATE \"l=en&o=transfer&v=1\"");
            session.begin("EXEC Dial \"Local/*98@agents,10,gib(heliotrope-connecting^s^1)U(heliotrope-connected)\"");
        } else {
            session.finish();
        }
    }

    private static void ringAndGoOnOrFinish(Session session) {
        if (session.argument(6).isEmpty()) {
            session.tell("SET VARIABLE HELIO_STATE \"l=en&o=offer-1&v=1\"");
            session.tell(DIAL);
            session.tell("SET VARIABLE HELIO_STATE \"l=en&o=offer-2&v=1\"");
            session.hangUpOn();
        } else {
            session.finish();
        }
    }

    @Test
    void isAnnouncedToTheManagerAsTheAgentAnswersAndNothingElseIs() throws IOException {
        try (ScriptedServer server = ScriptedServer.greeting(port, TalkIT::ringOrFinish);
                ManagerLine manager = new ManagerLine(asterisk)) {
            asterisk.call("+420222000111");
            await().until(() -> manager.heard("UserEvent: HeliotropeAnswered"));
            assertThat(manager.heard("Call: call-1")).isTrue();
            assertThat(manager.heard("Offer: offer-1")).isTrue();
            assertThat(manager.lines).noneMatch(line -> line.matches("Event: (Newchannel|VarSet|Newexten|DialBegin)"));
            assertThat(server.asked()).hasSize(1);
        }
    }

    private static void ringOrFinish(Session session) {
        if (session.argument(6).isEmpty()) {
            session.tell("ANSWER");
            session.tell("SET VARIABLE HELIO_STATE \"l=en&o=offer-1&v=1\"");
            session.begin(DIAL);
        } else {
            session.finish();
        }
    }

    private boolean talking() {
        return asterisk.channels().stream().anyMatch(channel -> channel.contains("!VoiceMailMain!"));
    }

    private String agentsChannel() {
        return asterisk.channels().stream()
                .filter(channel -> channel.contains("!VoiceMailMain!"))
                .map(channel -> channel.substring(0, channel.indexOf('!')))
                .findFirst()
                .orElseThrow();
    }

    /** A bare manager session, so that what passes Asterisk's own filters is seen, not what a library makes of it. */
    private static final class ManagerLine implements AutoCloseable {
        private final Socket socket;
        private final List<String> lines = new CopyOnWriteArrayList<>();

        ManagerLine(TestAsterisk asterisk) throws IOException {
            socket = new Socket(
                    InetAddress.getLoopbackAddress(), asterisk.ports().ami());
            String login = "Action: Login\r\nUsername: heliotrope\r\nSecret: "
                    + asterisk.secrets().ami() + "\r\n\r\n";
            socket.getOutputStream().write(login.getBytes(StandardCharsets.UTF_8));
            Thread.ofVirtual().start(this::listen);
            await().until(() -> heard("Event: FullyBooted"));
        }

        boolean heard(String line) {
            return lines.contains(line);
        }

        private void listen() {
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                lines.add("closed");
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
