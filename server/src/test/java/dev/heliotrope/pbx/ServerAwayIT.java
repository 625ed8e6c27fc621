package dev.heliotrope.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.pbx.ScriptedServer.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a real Asterisk does with a caller when our server is away, silent, or dies: the dialplan's promises. */
@Timeout(60)
class ServerAwayIT {
    private static final String NUMBER = "+420222000111";
    private static final String STATE = "l=cs&v=1";

    private final int port = TestAsterisk.freePort();

    @Test
    void withoutAServerTheCallerGetsTheFallbackQueueAndThenVoicemail() {
        try (TestAsterisk asterisk = impatient()) {
            asterisk.call(NUMBER);
            awaitChannelIn(asterisk, "heliotrope-fallback", "VoiceMail");
            assertThat(asterisk.complaints())
                    .filteredOn(line -> line.contains("FastAGI failed"))
                    .as("asked about once a second for two seconds")
                    .hasSizeBetween(2, 4);
        }
    }

    @Test
    void aServerThatAcceptsAndSaysNothingDoesNotHoldTheCaller() throws IOException {
        try (ScriptedServer silent = ScriptedServer.start(port, session -> {});
                TestAsterisk asterisk = impatient()) {
            asterisk.call(NUMBER);
            awaitChannelIn(asterisk, "heliotrope-fallback", "VoiceMail");
            assertThat(silent.greeted()).isPositive();
            assertThat(silent.asked())
                    .as("a server that does not greet gets no call")
                    .isEmpty();
        }
    }

    @Test
    void aServerThatDiesIsAskedAgainWithTheStateOfTheCall() throws IOException {
        AtomicInteger deaths = new AtomicInteger();
        try (ScriptedServer server = ScriptedServer.greeting(port, session -> dieOnce(session, deaths));
                TestAsterisk asterisk = impatient()) {
            asterisk.call(NUMBER);
            await().until(() -> server.asked().size() == 2);
            Session first = server.asked().get(0);
            Session second = server.asked().get(1);
            assertThat(first.argument(1)).isEqualTo(asterisk.secrets().agi());
            assertThat(first.argument(2)).isEqualTo(NUMBER);
            assertThat(first.argument(6)).isEmpty();
            assertThat(second.argument(6)).isEqualTo(STATE);
            assertThat(second.said("agi_uniqueid"))
                    .isEqualTo(first.said("agi_uniqueid"))
                    .startsWith("heliotrope-");
            assertThat(second.said("agi_language"))
                    .as("of the apology between the two")
                    .isEqualTo("cs");
            await().until(() -> asterisk.channels().isEmpty());
            assertThat(asterisk.ask("database show heliotrope-away")).contains("0 results");
        }
    }

    private static void dieOnce(Session session, AtomicInteger deaths) {
        if (deaths.getAndIncrement() == 0) {
            session.tell("ANSWER");
            session.tell("SET VARIABLE HELIO_STATE \"" + STATE + "\"");
            session.hangUpOn();
        } else {
            session.finish();
        }
    }

    @Test
    void aCallThatEndsWithoutAServerIsKeptForWhenItIsBack() throws IOException {
        try (TestAsterisk asterisk = impatient()) {
            AtomicInteger deaths = new AtomicInteger();
            try (ScriptedServer server = ScriptedServer.greeting(port, session -> {
                dieOnce(session, new AtomicInteger());
                deaths.incrementAndGet();
            })) {
                asterisk.call(NUMBER);
                await().until(() -> deaths.get() > 0);
                assertThat(server.asked()).isNotEmpty();
            }
            awaitChannelIn(asterisk, "heliotrope-fallback", "");
            asterisk.ask("channel request hangup all");
            await().untilAsserted(() -> assertThat(asterisk.ask("database show heliotrope-away"))
                    .containsPattern("/heliotrope-away/heliotrope-\\S+ +: \\d{10}///" + STATE));
        }
    }

    @Test
    void theLastWordOfAServerIsHeardAfterTheCallerHasHungUp() throws IOException {
        try (ScriptedServer server = ScriptedServer.greeting(port, ServerAwayIT::waitForHangup);
                TestAsterisk asterisk = impatient()) {
            asterisk.call(NUMBER);
            await().until(() -> !server.asked().isEmpty());
            asterisk.ask("channel request hangup all");
            await().until(() -> asterisk.channels().isEmpty());
            assertThat(asterisk.ask("database show heliotrope-away")).contains("0 results");
        }
    }

    @Test
    void ofACallerWhoHungUpOnHoldBeforeAFrozenServerWordIsLeftWhenThatIsEnded() throws IOException {
        try (TestAsterisk asterisk = impatient()) {
            CountDownLatch frozen = new CountDownLatch(1);
            try (ScriptedServer server = ScriptedServer.greeting(port, session -> holdAndFreeze(session, frozen))) {
                asterisk.call(NUMBER);
                await().until(() -> frozen.getCount() == 0);
                asterisk.ask("channel request hangup all");
                assertThat(server.asked()).hasSize(1);
                assertThat(asterisk.ask("database show heliotrope-away")).contains("0 results");
            }
            await().untilAsserted(() -> assertThat(asterisk.ask("database show heliotrope-away"))
                    .containsPattern("/heliotrope-away/heliotrope-\\S+ +: \\d{10}///" + STATE));
        }
    }

    private static void holdAndFreeze(Session session, CountDownLatch frozen) {
        session.tell("ANSWER");
        session.tell("GOSUB heliotrope-hold s 1 \"" + STATE + ",\"");
        session.begin("WAIT FOR DIGIT 30000");
        frozen.countDown();
    }

    @Test
    void aCallThatTheServerDoesNotTakeIsRefusedUnansweredAndLeftToNoOtherServer() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(port, ServerAwayIT::takeNothing);
                TestAsterisk asterisk = impatient();
                BarePhone phone = new BarePhone(asterisk.ports().sip())) {
            phone.invite("+420222000999", "+420600000001");
            await().until(() -> phone.heard("SIP/2.0 404"));
            assertThat(phone.heard("SIP/2.0 200")).isFalse();
            assertThat(server.asked()).isEmpty();
            await().until(() -> asterisk.channels().isEmpty());
            assertThat(asterisk.ask("database show heliotrope-away")).contains("0 results");
            assertThat(asterisk.complaints()).isEmpty();
        }
    }

    private static void takeNothing(Session session) {
        session.tell("SET VARIABLE HELIO_ALIVE unknown");
        session.hangUpOn();
    }

    private static void waitForHangup(Session session) {
        session.tell("ANSWER");
        session.tell("WAIT FOR DIGIT 30000");
        session.finish();
    }

    @Test
    void theApologyIsHeardInEnglishWhereALanguageHasNone(@TempDir Path sounds) throws IOException {
        Path english = Files.createDirectories(sounds.resolve("en/heliotrope"));
        Music.into(english);
        Files.move(english.resolve("heliotrope.wav"), english.resolve("apology.wav"));
        PbxSettings settings = TestAsterisk.settings(port, TestAsterisk.IMPATIENT, "201");
        try (ScriptedServer server = ScriptedServer.greeting(port, session -> dieOnce(session, new AtomicInteger()));
                TestAsterisk asterisk = TestAsterisk.start(new PbxSettings(
                        settings.ports(),
                        settings.addresses(),
                        settings.agents(),
                        settings.languages(),
                        sounds,
                        settings.patience()))) {
            asterisk.call(NUMBER);
            awaitChannelIn(asterisk, "heliotrope-call", "Playback");
            assertThat(asterisk.complaints()).isEmpty();
            assertThat(server.asked()).hasSize(1);
        }
    }

    private TestAsterisk impatient() {
        return TestAsterisk.start(TestAsterisk.settings(port, TestAsterisk.IMPATIENT, "201"));
    }

    private static void awaitChannelIn(TestAsterisk asterisk, String context, String application) {
        await().atMost(Duration.ofSeconds(20)).until(() -> isIn(asterisk.channels(), context, application));
    }

    private static boolean isIn(List<String> channels, String context, String application) {
        return channels.stream()
                .anyMatch(channel -> channel.contains("!" + context + "!") && channel.contains("!" + application));
    }
}
