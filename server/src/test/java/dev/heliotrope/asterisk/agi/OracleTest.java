package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallHandler;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.Sound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.command.AnswerCommand;
import org.asteriskjava.fastagi.command.ExecCommand;
import org.asteriskjava.fastagi.command.GetDataCommand;
import org.asteriskjava.fastagi.command.GetFullVariableCommand;
import org.asteriskjava.fastagi.command.GosubCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.asteriskjava.fastagi.command.WaitForDigitCommand;
import org.asteriskjava.fastagi.internal.AgiReplyImpl;
import org.asteriskjava.fastagi.reply.AgiReply;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** asterisk-java as the oracle: the same commands are the same bytes, the same replies the same values. */
class OracleTest {
    private static final String DIAL = "PJSIP/201,20.0,gim(default)U(heliotrope-whisper^heliotrope-1.1^offer-1^/s/w)";
    private static final List<LineAction> CALL = List.of(
            new LineAction.Answer(),
            new LineAction.Ask(List.of(new Sound("/s/menu")), 4, Duration.ofMillis(5500)),
            new LineAction.Play(List.of(new Sound("/s/a"), new Sound("/s/b")), false),
            new LineAction.Remember("l=cs&v=%22x%5C+y"),
            new LineAction.Park(Duration.ofSeconds(30)),
            new LineAction.Ring("201", Duration.ofSeconds(20), List.of(new Sound("/s/w")), "offer-1"),
            new LineAction.HangUp());
    private static final List<String> REPLIES = List.of(
            "200 result=0",
            "200 result=1234 (timeout)",
            "200 result=0",
            "200 result=1",
            "200 result=0",
            "200 result=68",
            "200 result=0",
            "200 result=1 (ANSWER,offer-1/1764012345000,1764012406500)",
            "200 result=1");

    private static void same(AgiChannel channel) throws AgiException {
        channel.sendCommand(new AnswerCommand());
        channel.sendCommand(new GetDataCommand("/s/menu", 5500, 4));
        channel.sendCommand(new ExecCommand("Playback", "/s/a&/s/b"));
        channel.sendCommand(new SetVariableCommand("HELIO_STATE", "l=cs&v=%22x%5C+y"));
        channel.sendCommand(new GosubCommand("heliotrope-hold", "s", "1", "", ""));
        channel.sendCommand(new WaitForDigitCommand(30_000));
        channel.sendCommand(new ExecCommand("Dial", DIAL));
        channel.sendCommand(
                new GetFullVariableCommand(DialStatus.EXPRESSION + ",${SHARED(HELIO_JOINED)},${STRFTIME(,,%s%3q)}"));
        channel.sendCommand(new SetVariableCommand("HELIO_DONE", "1"));
    }

    @Test
    void sameCommandsSameBytes() throws Exception {
        List<String> ours = ours();
        assertThat(ours).hasSize(REPLIES.size()).isEqualTo(theirs());
    }

    private static List<String> ours() throws Exception {
        CallHandler handler = line -> {
            Deque<LineAction> actions = new ArrayDeque<>(CALL);
            new Object() {
                void next() {
                    if (actions.isEmpty()) {
                        line.finish();
                    } else {
                        line.perform(actions.removeFirst(), any -> next());
                    }
                }
            }.next();
        };
        AgiServer server = new AgiServer(AgiLimits.STANDARD, "127.0.0.1", 0, FakeAsterisk.KEY, handler);
        try {
            return talk(
                    server.listen().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS));
        } finally {
            server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private static List<String> theirs() throws Exception {
        DefaultAgiServer server = new DefaultAgiServer(new AgiScript() {
            @Override
            public void service(AgiRequest request, AgiChannel channel) throws AgiException {
                same(channel);
            }
        });
        server.setAddress(InetAddress.getLoopbackAddress());
        server.setPort(freePort());
        Thread acceptor = Thread.ofPlatform().daemon().start(() -> {
            try {
                server.startup();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        try {
            return Awaitility.await().ignoreExceptions().until(() -> talk(server.getPort()), talk -> !talk.isEmpty());
        } finally {
            server.shutdown();
            acceptor.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<String> talk(int port) throws Exception {
        List<String> commands = new ArrayList<>();
        try (FakeAsterisk asterisk = FakeAsterisk.caller(port)) {
            for (String reply : REPLIES) {
                commands.add(asterisk.answer(reply));
            }
        }
        return commands;
    }

    @Test
    void sameEscapingButForReturnsAndNulsWhichOursLeavesOut() {
        Random random = new Random(11);
        String alphabet = "ab \"\\\n\r\0\t$,;^&'éж\u2028{}";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder nasty = new StringBuilder();
            random.ints(random.nextInt(30), 0, alphabet.length()).forEach(at -> nasty.append(alphabet.charAt(at)));
            String theirs = new SetVariableCommand("V", nasty.toString()).buildCommand();
            String ours = AgiCommand.setVariable("V", nasty.toString()).line();
            assertThat(ours).isEqualTo(theirs.replace("\r", "").replace("\0", ""));
            assertThat(ours.indexOf('\n')).isNegative();
        }
    }

    @Test
    void sameValuesOfReplies() throws Exception {
        Constructor<AgiReplyImpl> parse = AgiReplyImpl.class.getDeclaredConstructor(List.class);
        parse.setAccessible(true);
        Random random = new Random(12);
        String[] statuses = {"200", "200", "200", "510", "511", "520"};
        String[] results = {" result=", " result=0", " result=-1", " result=1234#", " Invalid or unknown command"};
        String[] notes = {"", " (timeout)", " (ANSWER,12)", " (a (b) \"c\")", " ()"};
        String[] ends = {"", " endpos=0", " endpos=160"};
        for (int round = 0; round < 2_000; round++) {
            String text = pick(statuses, random) + pick(results, random) + pick(notes, random) + pick(ends, random);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Reply ours = Reply.parse(bytes, 0, bytes.length);
            AgiReply theirs = parse.newInstance(List.of(text));
            assertThat(ours.status()).as(text).isEqualTo(theirs.getStatus());
            if (text.startsWith("200 result=")) {
                assertThat(ours.result()).as(text).isEqualTo(theirs.getResult() == null ? "" : theirs.getResult());
                assertThat(ours.note()).as(text).isEqualTo(theirs.getExtra() == null ? "" : theirs.getExtra());
            }
        }
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
