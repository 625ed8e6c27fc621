package dev.heliotrope.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.pbx.ScriptedServer.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may do what over SIP, tried with messages that no honest phone sends. */
@Timeout(60)
class TrunkAndPhonesIT {
    private final int port = TestAsterisk.freePort();
    private TestAsterisk asterisk;
    private ScriptedServer server;
    private BarePhone phone;

    @BeforeEach
    void start() throws IOException {
        asterisk = TestAsterisk.start(TestAsterisk.settings(port, TestAsterisk.IMPATIENT, "201", "202"));
        server = ScriptedServer.greeting(port, Session::finish);
        phone = new BarePhone(asterisk.ports().sip());
    }

    @AfterEach
    void stop() throws IOException {
        phone.close();
        server.close();
        asterisk.close();
    }

    @Test
    void whatATrunkCallerSendsReachesTheServerAsDigitsOnly() {
        phone.invite("+420222000111,x;$%7BSHELL(id)%7D", "+420600$%7BEXTEN%7D,x");
        await().until(() -> !server.asked().isEmpty());
        Session call = server.asked().getFirst();
        assertThat(call.argument(2)).isEqualTo("+420222000111");
        assertThat(call.argument(3)).matches("[+0-9]*").startsWith("+420600");
    }

    /** RFC 3325: the trunk knows the number, and says that the caller does not want it told. */
    @Test
    void aNumberThatIsWithheldReachesNobody() {
        String asserted = "P-Asserted-Identity: <sip:+420777123456@127.0.0.1>";
        phone.invite("+420222000111", "\"Anonymous\" ", "anonymous", List.of(asserted, "Privacy: id"));
        await().until(() -> !server.asked().isEmpty());
        assertThat(server.asked().getFirst().argument(3)).isEmpty();
        try (BarePhone open = new BarePhone(asterisk.ports().sip())) {
            open.invite("+420222000111", "", "anonymous", List.of(asserted));
            await().until(() -> server.asked().size() > 1);
            assertThat(server.asked().getLast().argument(3)).isEqualTo("+420777123456");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTrunkCallerWhoDialsAnExtensionGetsTheServerNotThePhone() {
        register(phone, "201");
        try (BarePhone outside = new BarePhone(asterisk.ports().sip())) {
            outside.invite("201", "+420600000001");
            await().until(() -> !server.asked().isEmpty());
            await().until(() -> asterisk.channels().isEmpty());
            assertThat(server.asked().getFirst().argument(2)).isEqualTo("201");
            assertThat(phone.heard("INVITE")).isFalse();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Passing a call on by REFER is not even loaded, and where it is the trunk may not. */
    @Test
    void aTrunkCallerDoesNotPassTheCallOn() {
        phone.invite("+420222000111", "+420600000001");
        await().until(() -> phone.heard("SIP/2.0 200"));
        String answer = phone.heard().stream()
                .filter(heard -> heard.startsWith("SIP/2.0 200"))
                .findFirst()
                .orElseThrow();
        assertThat(answer).contains("Allow: ").doesNotContain("REFER");
        assertThat(asterisk.ask("pjsip show endpoint trunk")).containsPattern("allow_transfer +: false");
    }

    @Test
    void aCallsAudioIsTakenFromThisMachineOnlyAsTheCallIs() throws IOException {
        server.close();
        phone.invite("+420222000111", "+420600000001");
        await().until(() -> !audioSockets().isEmpty());
        assertThat(audioSockets()).allMatch(address -> address.startsWith("0100007F:"));
    }

    /** Where this Asterisk waits for audio, address and port in hex, as proc(5) has them; another's ports are others. */
    private List<String> audioSockets() throws IOException {
        List<String> found = new ArrayList<>();
        for (String table : List.of("/proc/net/udp", "/proc/net/udp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String local = line.strip().split("\\s+", -1)[1];
                int port = local.matches("[0-9A-F]+:[0-9A-F]+") ? Integer.parseInt(local.split(":", -1)[1], 16) : 0;
                if (port >= asterisk.ports().rtpFirst()
                        && port <= asterisk.ports().rtpLast()) {
                    found.add(local);
                }
            }
        }
        return found;
    }

    @Test
    void anAgentsPhoneReachesTheHouseOnly() {
        register(phone, "201");
        phone.invite("+19005550199", "201");
        await().until(() -> phone.heard().stream()
                .anyMatch(answer -> answer.startsWith("SIP/2.0 401") && answer.contains(" INVITE")));
        phone.inviteAgain("+19005550199", "201", asterisk.secrets().phones().get("201"));
        await().until(() -> phone.heard("SIP/2.0 404"));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void namesThatAreNoNumbersAreTurnedAway() {
        phone.invite("operator", "+420600000001");
        await().until(() -> phone.heard("SIP/2.0 404"));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void nobodyIsAnAgentWithoutTheirPassword() {
        phone.invite("*11", "201");
        await().until(() -> phone.heard("SIP/2.0 401"));
        phone.register("202", 1, List.of());
        await().until(() -> phone.heard().size() > 1);
        phone.register("202", 2, phone.credentials("202", "guessed"));
        await().until(() -> phone.heard().size() > 2);
        assertThat(phone.heard("SIP/2.0 200")).isFalse();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void theFallbackQueueRingsARegisteredAgent() throws IOException {
        register(phone, "201");
        server.close();
        asterisk.call("+420222000111");
        await().until(() -> phone.heard("INVITE"));
        assertThat(asterisk.ask("queue show heliotrope-fallback")).contains("Agent 201");
    }

    /** A phone is known by its name, the trunk by its address alone: whoever says "trunk" elsewhere is nobody. */
    @Test
    void nobodyIsTheTrunkByItsName() throws IOException {
        int elsewhere = TestAsterisk.freePort();
        Addresses another = new Addresses("127.0.0.1", "127.0.0.1", "127.0.0.1", List.of("192.0.2.0/24"));
        PbxSettings settings = TestAsterisk.settings(elsewhere, TestAsterisk.IMPATIENT, "201");
        try (TestAsterisk guarded = TestAsterisk.start(settings.at(another));
                ScriptedServer idle = ScriptedServer.greeting(elsewhere, Session::finish);
                BarePhone stranger = new BarePhone(guarded.ports().sip())) {
            stranger.invite("+420222000111", "trunk");
            await().until(() -> !stranger.heard().isEmpty());
            assertThat(stranger.heard()).first().asString().startsWith("SIP/2.0 401");
            assertThat(idle.asked()).isEmpty();
        }
    }

    /** The name is cut, or it could be longer than an agent's phone can be rung with. */
    @Test
    void whatAnAgentsPhoneShowsOfACallerIsPlain() throws IOException {
        register(phone, "201");
        server.close();
        try (BarePhone outside = new BarePhone(asterisk.ports().sip())) {
            outside.invite(
                    "+420222000111",
                    "\"Ján (${SHELL(id)}) <sip:201@x>;\\\"" + "a".repeat(800) + "\" ",
                    "+420600%3Btag%3D1",
                    List.of());
            await().atMost(Duration.ofSeconds(30)).until(() -> phone.heard("INVITE"));
        }
        assertThat(phone.heard().stream().filter(heard -> heard.startsWith("INVITE")))
                .first()
                .asString()
                .containsPattern("From: \"Ján SHELLid sip201xa{20,60}\" <sip:\\+420600@127.0.0.1>");
    }

    /** To the messages of other callers, here; in a house with an Asterisk of its own perhaps to an outside line. */
    @Test
    void aPhoneThatForwardsTakesNoCallerAlong() throws IOException {
        register(phone, "201");
        phone.forwardTo("*98");
        server.close();
        asterisk.call("+420222000111");
        await().atMost(Duration.ofSeconds(30)).until(() -> callsOffered() > 1);
        assertThat(asterisk.channels()).noneMatch(channel -> channel.contains("VoiceMailMain"));
    }

    private long callsOffered() {
        return phone.heard().stream()
                .filter(message -> message.startsWith("INVITE"))
                .map(message -> message.lines()
                        .filter(line -> line.startsWith("Call-ID"))
                        .findFirst())
                .distinct()
                .count();
    }

    private void register(BarePhone who, String extension) {
        who.register(extension, 1, List.of());
        await().until(() -> who.heard("SIP/2.0 401"));
        who.register(
                extension,
                2,
                who.credentials(extension, asterisk.secrets().phones().get(extension)));
        await().until(() -> asterisk.ask("pjsip show contacts").contains("Avail"));
    }
}
