package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallLine;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.LineResult.Gone;
import dev.heliotrope.call.LineResult.Why;
import dev.heliotrope.call.Sound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** The server over real sockets, with peers as they should be and as they should not. */
class AgiServerTest {
    private static final LineAction ASK = new LineAction.Ask(List.of(new Sound("/s/menu")), 1, Duration.ofSeconds(5));
    private static final AgiLimits SMALL = new AgiLimits(7000, 30, 700, Duration.ofSeconds(1));

    private final WaitingRoom room = new WaitingRoom();
    private AgiServer server;
    private int port;

    @BeforeEach
    void listen() throws Exception {
        start(AgiLimits.STANDARD);
    }

    private void start(AgiLimits limits) throws Exception {
        if (server != null) {
            stop();
        }
        server = new AgiServer(limits, "127.0.0.1", 0, FakeAsterisk.KEY, room);
        port = server.listen().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void carriesACallFromArrivalToTheEnd() throws Exception {
        try (FakeAsterisk asterisk = FakeAsterisk.caller(port)) {
            CallLine line = room.next();
            assertThat(line.arrival()).isInstanceOf(Arrival.Caller.class);
            CompletableFuture<LineResult> asked = WaitingRoom.on(line, ASK);
            assertThat(asterisk.answer("200 result=3")).isEqualTo("GET DATA \"/s/menu\" 5000 1");
            assertThat(asked.get()).isEqualTo(new LineResult.Pressed("3"));
            line.finish();
            assertThat(asterisk.answer("200 result=1")).isEqualTo("SET VARIABLE \"HELIO_DONE\" \"1\"");
            assertThat(asterisk.isClosedByServer()).isTrue();
        }
        await().until(() -> server.sessions() == 0);
    }

    @Test
    void saysThatItIsHereWithoutMakingACallOfTheQuestion() throws Exception {
        try (FakeAsterisk asterisk = new FakeAsterisk(port)) {
            asterisk.send(FakeAsterisk.headers("ping", "h-1.1", FakeAsterisk.KEY));
            assertThat(asterisk.answer("200 result=1")).isEqualTo("SET VARIABLE \"HELIO_ALIVE\" \"1\"");
            assertThat(asterisk.isClosedByServer()).isTrue();
        }
        assertThat(room.isEmpty()).isTrue();
    }

    @Test
    void saysThatACallIsNotTakenBeforeItIsAnswered() throws Exception {
        for (boolean taken : new boolean[] {true, false}) {
            room.taking = taken;
            try (FakeAsterisk asterisk = new FakeAsterisk(port)) {
                asterisk.send(
                        FakeAsterisk.headers("ping", "h-1.1", FakeAsterisk.KEY, "+420222000999", "+420600000001"));
                assertThat(asterisk.answer("200 result=1"))
                        .isEqualTo("SET VARIABLE \"HELIO_ALIVE\" \"" + (taken ? "1" : "unknown") + "\"");
                assertThat(asterisk.isClosedByServer()).isTrue();
            }
        }
        assertThat(room.isEmpty()).isTrue();
    }

    @Test
    void tellsOfALostConnectionAndOfAHangup() throws Exception {
        CallLine lost;
        CompletableFuture<LineResult> result;
        try (FakeAsterisk asterisk = FakeAsterisk.caller(port)) {
            lost = room.next();
            result = WaitingRoom.on(lost, ASK);
            asterisk.command();
        }
        assertThat(result.get()).isEqualTo(new Gone(Why.LOST));
        assertThat(WaitingRoom.on(lost, ASK).get()).isEqualTo(new Gone(Why.LOST));
        try (FakeAsterisk asterisk = FakeAsterisk.caller(port)) {
            result = WaitingRoom.on(room.next(), ASK);
            asterisk.answer("200 result=-1");
            asterisk.send("HANGUP\n");
            assertThat(asterisk.answer("200 result=0")).isEqualTo("NOOP");
            assertThat(result.get()).isEqualTo(new Gone(Why.HUNG_UP));
        }
    }

    @Test
    void hearsTheSameHoweverTcpSplitsIt() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            try (FakeAsterisk asterisk = new FakeAsterisk(port)) {
                String headers = FakeAsterisk.headers("call", "h-1." + round, FakeAsterisk.KEY, "1", "2", "", "", "");
                for (String part : split(headers, random)) {
                    asterisk.send(part);
                }
                CompletableFuture<LineResult> asked = WaitingRoom.on(room.next(), ASK);
                asterisk.command();
                for (String part : split("100 result=0 Trying...\n200 result=7\n", random)) {
                    asterisk.send(part);
                }
                assertThat(asked.get()).isEqualTo(new LineResult.Pressed("7"));
            }
        }
    }

    private static List<String> split(String text, Random random) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(120));
            parts.add(text.substring(at, end));
            at = end;
        }
        return parts;
    }

    @Test
    void logsWithTheIdOfTheCall() throws Exception {
        try (FakeAsterisk asterisk = FakeAsterisk.caller(port)) {
            CallLine line = room.next();
            List<String> ids = new ArrayList<>();
            CompletableFuture<Void> seen = new CompletableFuture<>();
            line.later(() -> ids.add(logged()));
            line.perform(ASK, any -> {
                ids.add(logged());
                seen.complete(null);
            });
            asterisk.answer("200 result=1");
            seen.get(10, TimeUnit.SECONDS);
            assertThat(ids).hasSize(2).allSatisfy(logged -> assertThat(logged).contains(" [heliotrope-1.1] x: hello"));
            assertThat(logged()).contains(" [-] x: hello");
        }
    }

    /** A line as the server's own configuration writes it. */
    private static String logged() {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configuration = new JoranConfigurator();
        configuration.setContext(context);
        try {
            configuration.doConfigure(AgiServerTest.class.getResource("/logback.xml"));
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
        var stderr = (OutputStreamAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
        var event = new LoggingEvent("", context.getLogger("x"), Level.INFO, "hello", null, null);
        return new String(stderr.getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void givesACallBackToTheDialplanWhenItsConductorFails() throws Exception {
        try (FakeAsterisk asterisk = FakeAsterisk.caller(port)) {
            room.next().perform(ASK, any -> {
                throw new IllegalStateException("a bug, thrown on purpose");
            });
            asterisk.answer("200 result=1");
            assertThat(asterisk.isClosedByServer()).isTrue();
        }
    }

    @Test
    void isNotHurtByAStormOfHangups() throws Exception {
        try (FakeAsterisk asterisk = FakeAsterisk.caller(port)) {
            CompletableFuture<LineResult> asked = WaitingRoom.on(room.next(), ASK);
            asterisk.command();
            asterisk.send("HANGUP\n".repeat(200_000));
            asterisk.send("200 result=-1\n");
            assertThat(asked.get()).isEqualTo(new Gone(Why.HUNG_UP));
        }
    }

    @Test
    void refusesWhatIsOutOfBoundsAndCountsIt() throws Exception {
        start(SMALL);
        refuses("agi_network: " + "x".repeat(7001), "LINE_TOO_LONG");
        refuses("x".repeat(7001) + "\n", "LINE_TOO_LONG");
        refuses("agi_x: y\n".repeat(31), "TOO_MANY_HEADERS");
        refuses(FakeAsterisk.headers("call", "h-1.1", "guess", "1", "2"), "WRONG_KEY");
        refuses(FakeAsterisk.headers("../script", "h-1.1", FakeAsterisk.KEY), "MALFORMED");
        refuses("\n", "WRONG_KEY");
        assertThat(room.isEmpty()).isTrue();
    }

    private void refuses(String text, String kind) throws IOException {
        long before = server.refusals().get(kind);
        try (FakeAsterisk peer = new FakeAsterisk(port)) {
            peer.send(text);
            assertThat(peer.isClosedByServer()).isTrue();
        }
        assertThat(server.refusals()).containsEntry(kind, before + 1);
    }

    @Test
    void servesOthersWhile600SocketsSayNothingAndThenShowsThoseTheDoor() throws Exception {
        start(SMALL);
        List<FakeAsterisk> idle = new ArrayList<>();
        for (int n = 0; n < 600; n++) {
            idle.add(new FakeAsterisk(port));
        }
        try (FakeAsterisk asterisk = FakeAsterisk.caller(port)) {
            CompletableFuture<LineResult> asked = WaitingRoom.on(room.next(), ASK);
            asterisk.answer("200 result=3");
            assertThat(asked.get()).isEqualTo(new LineResult.Pressed("3"));
            await().until(() -> server.refusals().get("SILENT") == 600);
            assertThat(idle.getLast().isClosedByServer()).isTrue();
            await().until(() -> server.sessions() == 1);
        } finally {
            for (FakeAsterisk peer : idle) {
                peer.close();
            }
        }
    }

    @Test
    void refusesMoreSessionsThanAllowed() throws Exception {
        start(new AgiLimits(7000, 30, 2, Duration.ofSeconds(5)));
        try (FakeAsterisk one = FakeAsterisk.caller(port);
                FakeAsterisk two = FakeAsterisk.caller(port)) {
            room.next();
            room.next();
            try (FakeAsterisk three = new FakeAsterisk(port)) {
                assertThat(three.isClosedByServer()).isTrue();
            }
            two.close();
            await().until(() -> server.sessions() == 1);
            refusedNoMore(one);
        }
        assertThat(server.refusals()).containsEntry("TOO_MANY_SESSIONS", 1L);
    }

    private void refusedNoMore(FakeAsterisk other) throws Exception {
        try (FakeAsterisk four = FakeAsterisk.caller(port)) {
            assertThat(room.next().arrival().call().value()).isEqualTo("heliotrope-1.1");
            assertThat(four).isNotSameAs(other);
        }
    }

    @Test
    void dropsItsLinesWhenClosedWithoutSayingThatTheyAreDone() throws Exception {
        try (FakeAsterisk asterisk = FakeAsterisk.caller(port)) {
            CompletableFuture<LineResult> asked = WaitingRoom.on(room.next(), ASK);
            asterisk.command();
            server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertThat(asterisk.command()).isNull();
            assertThat(asked.get()).isEqualTo(new Gone(Why.LOST));
        }
    }
}
