package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.KeyEntry.Closing;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineAction.Ask;
import dev.heliotrope.call.LineAction.Park;
import dev.heliotrope.call.LineAction.Play;
import dev.heliotrope.call.LineAction.Remember;
import dev.heliotrope.call.LineAction.Ring;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.LineResult.Gone;
import dev.heliotrope.call.LineResult.Pressed;
import dev.heliotrope.call.LineResult.Rang;
import dev.heliotrope.call.LineResult.RingOutcome;
import dev.heliotrope.call.LineResult.Silence;
import dev.heliotrope.call.LineResult.Why;
import dev.heliotrope.call.LineResult.Woken;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.Sound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each action says on the wire and what it makes of the replies. */
class AgiLineTest {
    private static final Sound HELLO = new Sound("/s/hello");
    private static final Sound MENU = new Sound("/s/menu");
    private static final Sound KEYS = new Sound("/s/keys");
    private static final Duration FIVE = Duration.ofSeconds(5);

    private final ScriptedWire wire = new ScriptedWire();
    private final List<LineResult> results = new ArrayList<>();
    private AgiLine line = caller(null);
    private ReplyReader reader = new ReplyReader(line);

    private AgiLine caller(String checkpoint) {
        return new AgiLine(
                new Arrival.Caller(
                        new CallId("h-1.1"), "PJSIP/x", PhoneNumber.WITHHELD, PhoneNumber.WITHHELD, checkpoint, null),
                wire);
    }

    private void perform(LineAction action, String... lines) {
        line.perform(action, results::add);
        read(lines);
    }

    private void read(String... lines) {
        for (String text : lines) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            reader.take(bytes, 0, bytes.length);
        }
    }

    private LineResult result() {
        assertThat(results).hasSize(1);
        return results.removeFirst();
    }

    @Test
    void answers() {
        perform(new LineAction.Answer(), "200 result=0");
        assertThat(wire.sent).containsExactly("ANSWER");
        assertThat(result()).isEqualTo(new LineResult.Done());
    }

    @Test
    void leavesTheHangingUpToTheDialplan() {
        perform(new LineAction.HangUp());
        assertThat(result()).isEqualTo(new Gone(Why.HUNG_UP));
        assertThat(wire.sent).isEmpty();
        line.finish();
        assertThat(wire.closed).isFalse();
        read("200 result=1");
        assertThat(wire.sent).containsExactly("SET VARIABLE \"HELIO_DONE\" \"1\"");
        assertThat(wire.closed).isTrue();
    }

    @Nested
    class Plays {
        @Test
        void allInOneCommand() {
            perform(new Play(List.of(HELLO, MENU), false), "200 result=0");
            assertThat(wire.sent).containsExactly("EXEC \"Playback\" \"/s/hello&/s/menu\"");
            assertThat(result()).isEqualTo(new LineResult.Done());
        }

        @Test
        void untilAKey() {
            perform(new Play(List.of(HELLO, MENU), true), "200 result=50");
            assertThat(wire.sent).containsExactly("EXEC \"Background\" \"/s/hello&/s/menu\"");
            assertThat(result()).isEqualTo(new Pressed("2"));
        }

        @Test
        void againWhenALateWakingKeyCutItShort() {
            perform(new Play(List.of(HELLO), true), "200 result=68", "200 result=0");
            assertThat(wire.sent).hasSize(2);
            assertThat(result()).isEqualTo(new LineResult.Done());
        }

        @Test
        void nothingWithoutACommand() {
            perform(new Play(List.of(), false));
            assertThat(wire.sent).isEmpty();
            assertThat(result()).isEqualTo(new LineResult.Done());
        }

        @Test
        void inSeveralCommandsWhatIsTooLongForOne() {
            List<Sound> many = IntStream.range(0, 30)
                    .mapToObj(n -> new Sound("/s/" + "x".repeat(200) + n))
                    .toList();
            perform(
                    new Play(many, false),
                    Stream.generate(() -> "200 result=0").limit(10).toArray(String[]::new));
            assertThat(wire.sent).hasSizeBetween(4, 5).allMatch(command -> command.length() <= AgiCommand.LONGEST);
            assertThat(String.join(",", wire.sent))
                    .contains(many.stream().map(Sound::path).toList());
            assertThat(result()).isEqualTo(new LineResult.Done());
        }
    }

    @Nested
    class Asks {
        @Test
        void withOneCommandForOneSound() {
            perform(new Ask(List.of(MENU), 1, FIVE), "200 result=3");
            assertThat(wire.sent).containsExactly("GET DATA \"/s/menu\" 5000 1");
            assertThat(result()).isEqualTo(new Pressed("3"));
        }

        @Test
        void withTwoForMoreSounds() {
            perform(new Ask(List.of(HELLO, MENU, KEYS), 4, FIVE), "200 result=0", "200 result=1234");
            assertThat(wire.sent)
                    .containsExactly("EXEC \"Background\" \"/s/hello&/s/menu\"", "GET DATA \"/s/keys\" 5000 4");
            assertThat(result()).isEqualTo(new Pressed("1234"));
        }

        @Test
        void takingAKeyPressedEarlyAsTheFirst() {
            perform(new Ask(List.of(HELLO, MENU), 4, FIVE), "200 result=49", "200 result=23 (timeout)");
            assertThat(wire.sent).containsExactly("EXEC \"Background\" \"/s/hello\"", "GET DATA \"\" 5000 3");
            assertThat(result()).isEqualTo(new Pressed("123"));
        }

        @Test
        void endingAtOnceWhenThatKeyIsAll() {
            perform(new Ask(List.of(HELLO, MENU), 1, FIVE), "200 result=42");
            assertThat(wire.sent).hasSize(1);
            assertThat(result()).isEqualTo(new Pressed("*"));
        }

        @ParameterizedTest
        @CsvSource({"200 result= (timeout),''", "200 result=12 (timeout),12", "200 result=,#", "200 result=D12,12"})
        void makingOfTheReply(String reply, String digits) {
            perform(new Ask(List.of(MENU), 5, FIVE), reply);
            assertThat(result()).isEqualTo(digits.isEmpty() ? new Silence() : new Pressed(digits));
        }

        @Test
        void againWhenALateWakingKeyCutItShort() {
            perform(new Ask(List.of(MENU), 1, FIVE), "200 result=D", "200 result=1");
            assertThat(wire.sent).containsExactly("GET DATA \"/s/menu\" 5000 1", "GET DATA \"/s/menu\" 5000 1");
            assertThat(result()).isEqualTo(new Pressed("1"));
        }

        @Test
        void withATimeOfItsOwnBetweenDigits() {
            perform(entry(4, Closing.SQUARE, ""), "200 result=1", "200 result=23 (timeout)");
            assertThat(wire.sent).containsExactly("GET DATA \"/s/menu\" 5000 1", "GET DATA \"\" 2000 3");
            assertThat(result()).isEqualTo(new Pressed("123"));
        }

        @Test
        void withoutWordsAfterDigitsThatWereTypedAhead() {
            perform(new Ask(List.of(), KeyEntry.upTo(4, FIVE).after("12")), "200 result=34");
            assertThat(wire.sent).containsExactly("GET DATA \"\" 5000 2");
            assertThat(result()).isEqualTo(new Pressed("1234"));
        }

        @ParameterizedTest
        @CsvSource({"STAR,49,42,1", "NONE,49,35,1#", "NONE,42,0,*", "STAR,42,0,*", "SQUARE,49,-1,1"})
        void keyByKeyUntilAnotherClosingKey(Closing closing, int first, int second, String digits) {
            String begun = closing == Closing.SQUARE ? "200 result=1" : "200 result=" + (char) first;
            perform(entry(2, closing, ""), begun, "200 result=" + second, "200 result=0", "200 result=0");
            assertThat(result()).isEqualTo(new Pressed(digits));
        }

        private static Ask entry(int most, Closing closing, String typed) {
            return new Ask(List.of(MENU), new KeyEntry(1, most, FIVE, Duration.ofSeconds(2), closing, typed, false));
        }

        @Test
        void inSilenceWhenTheSoundIsNotThere() {
            perform(new Ask(List.of(MENU), 1, FIVE), "200 result=-1", "200 result=0", "200 result=7");
            assertThat(wire.sent).containsExactly("GET DATA \"/s/menu\" 5000 1", "NOOP", "GET DATA \"\" 5000 1");
            assertThat(result()).isEqualTo(new Pressed("7"));
        }
    }

    @Nested
    class Parks {
        @ParameterizedTest
        @CsvSource({"68,woken", "0,silence", "53,5"})
        void withMusic(int reply, String expected) {
            perform(new Park(FIVE), "200 result=0", "200 result=" + reply);
            assertThat(wire.sent).containsExactly("SET MUSIC ON", "WAIT FOR DIGIT 5000");
            assertThat(result())
                    .isEqualTo(
                            switch (expected) {
                                case "woken" -> new Woken();
                                case "silence" -> new Silence();
                                default -> new Pressed(expected);
                            });
        }

        @Test
        void againWithoutStartingTheMusicAgain() {
            perform(new Park(FIVE), "200 result=0", "200 result=0");
            perform(new Park(FIVE), "200 result=0");
            assertThat(wire.sent).containsExactly("SET MUSIC ON", "WAIT FOR DIGIT 5000", "WAIT FOR DIGIT 5000");
        }

        @Test
        void againWithMusicAfterSomethingWasPlayed() {
            perform(new Park(FIVE), "200 result=0", "200 result=0");
            perform(new Play(List.of(HELLO), false), "200 result=0");
            perform(new Park(FIVE));
            assertThat(wire.sent).endsWith("EXEC \"Playback\" \"/s/hello\"", "SET MUSIC ON");
        }

        @Test
        void notAgainOnAChannelThatCannotWait() {
            perform(new Park(FIVE), "200 result=0", "200 result=-1", "200 result=0");
            assertThat(result()).isEqualTo(new Gone(Why.LOST));
            assertThat(wire.closed).isTrue();
        }
    }

    @Nested
    class Messages {
        private final LineAction.TakeMessage take =
                new LineAction.TakeMessage("/m/1", Duration.ofSeconds(60), Duration.ofSeconds(4));

        @Test
        void areEndedByTheSquareKeySilenceOrTheLongestTime() {
            perform(take, "200 result=35 (dtmf) endpos=16000");
            assertThat(wire.sent).containsExactly("RECORD FILE \"/m/1\" wav # 60000 BEEP s=4");
            assertThat(result()).isEqualTo(new LineResult.Recorded(Duration.ofSeconds(2), false));
            perform(take, "200 result=0 (timeout) endpos=480000");
            assertThat(result()).isEqualTo(new LineResult.Recorded(Duration.ofSeconds(60), false));
        }

        @Test
        void areKeptWhenTheCallerHangsUp() {
            perform(take, "200 result=-1 (hangup) endpos=8000", "HANGUP");
            assertThat(result()).isEqualTo(new LineResult.Recorded(Duration.ofSeconds(1), true));
        }

        @ParameterizedTest
        @CsvSource({
            "200 result=-1 (writefile)",
            "200 result=-1 (randomerror) endpos=0",
            "510 Invalid or unknown command"
        })
        void thatCannotBeTakenAreSaidSo(String reply) {
            perform(take, reply);
            assertThat(result()).isEqualTo(new LineResult.Done());
        }

        @Test
        void goNowhereButToPlainPaths() {
            assertThatThrownBy(() -> new LineAction.TakeMessage("/m/1 wav # 1", FIVE, FIVE))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new LineAction.StartRecording("/m/1,b,System(x)"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Recordings {
        @Test
        void beginAndEnd() {
            perform(new LineAction.StartRecording("/r/1"), "200 result=0");
            perform(new LineAction.StopRecording(), "200 result=0");
            assertThat(wire.sent).containsExactly("EXEC \"MixMonitor\" \"/r/1.wav\"", "EXEC \"StopMixMonitor\" \"\"");
        }
    }

    @Nested
    class Connects {
        @ParameterizedTest
        @CsvSource({
            "'ANSWER,61',ANSWERED,61",
            "'BUSY,',BUSY,0",
            "'NOANSWER,',NO_ANSWER,0",
            "'CHANUNAVAIL,',UNREACHABLE,0"
        })
        void andSaysHowItWent(String went, RingOutcome outcome, long seconds) {
            LineAction connect = new LineAction.Connect("PJSIP/+420222000111@trunk", Duration.ofSeconds(30));
            perform(connect, "200 result=0", "200 result=1 (" + went + ")");
            assertThat(wire.sent)
                    .containsExactly(
                            "EXEC \"Dial\" \"PJSIP/+420222000111@trunk,30,g\"",
                            "GET FULL VARIABLE \"${DIALSTATUS},${ANSWEREDTIME}\"");
            assertThat(result()).isEqualTo(new Rang(outcome, Duration.ofSeconds(seconds), false));
        }

        @ParameterizedTest
        @CsvSource({"PJSIP/201&PJSIP/900", "DAHDI/g1/900", "'PJSIP/201,9,S(1)'", "Local/900@from-trunk", "PJSIP/${X}"})
        void withNothingButWhatWeMade(String resource) {
            assertThatThrownBy(() -> new LineAction.Connect(resource, FIVE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Rings {
        private final Ring ring = new Ring("201", Duration.ofSeconds(20), List.of(HELLO, MENU), "offer-1");

        @Test
        void inTwoCommands() {
            perform(ring, "200 result=0", "200 result=1 (ANSWER,offer-1/1764012345000,1764012406500)");
            assertThat(wire.sent)
                    .containsExactly(
                            "EXEC \"Dial\" \"PJSIP/201,20.0,gm(default)U(heliotrope-whisper^h-1.1^offer-1^/s/hello&/s/menu)\"",
                            "GET FULL VARIABLE \"${DIALSTATUS},${SHARED(HELIO_JOINED)},${STRFTIME(,,%s%3q)}\"");
            assertThat(result()).isEqualTo(new Rang(RingOutcome.ANSWERED, Duration.ofMillis(61_500), false));
        }

        @ParameterizedTest
        @CsvSource({
            "'NOANSWER,,',NO_ANSWER", "'BUSY,,',BUSY", "'CHANUNAVAIL,,',UNREACHABLE", "'CONGESTION,,',UNREACHABLE",
            "'CANCEL,,',CANCELLED", "'ANSWER,,1764012406500',DECLINED",
                    "'ANSWER,offer-0/1764012345000,1764012406500',DECLINED", "'nonsense',UNREACHABLE",
            "'ANSWER,offer-1/1764012345000,x',ANSWERED", "'',UNREACHABLE"
        })
        void withTheOutcome(String value, RingOutcome outcome) {
            perform(ring, "200 result=0", "200 result=1 (" + value + ")");
            assertThat(result()).isEqualTo(new Rang(outcome, Duration.ZERO, false));
        }

        @Test
        void tellingOfTheTalkWhenTheCallerHangsUp() {
            perform(ring, "200 result=-1", "HANGUP", "200 result=1 (ANSWER,offer-1/1764012345000,1764012348000)");
            assertThat(result()).isEqualTo(new Rang(RingOutcome.ANSWERED, Duration.ofSeconds(3), true));
            perform(new Park(FIVE));
            assertThat(result()).isEqualTo(new Gone(Why.HUNG_UP));
            assertThat(wire.sent).hasSize(2);
        }

        @Test
        void nothingThatIsNoExtension() {
            assertThatThrownBy(() -> perform(new Ring("201&DAHDI/g1/900", FIVE, List.of(), "o")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(wire.sent).isEmpty();
            perform(ring);
            assertThat(wire.sent).hasSize(1);
        }
    }

    @Nested
    class Remembers {
        @Test
        void inPiecesThatAsteriskCanRead() {
            perform(new Remember("l=cs&" + "x".repeat(3000)), "200 result=1", "200 result=1", "200 result=1");
            assertThat(wire.sent).hasSize(3).allMatch(command -> command.length() < 2047);
            assertThat(wire.sent.get(0)).startsWith("SET VARIABLE \"HELIO_STATE\" \"l=cs&xxx");
            assertThat(wire.sent.get(2)).isEqualTo("SET VARIABLE \"HELIO_STATE3\" \"xxxxx\"");
            assertThat(result()).isEqualTo(new LineResult.Done());
        }

        @Test
        void emptyingWhatALongerOneLeft() {
            line = caller("y".repeat(1501));
            reader = new ReplyReader(line);
            perform(new Remember("l=cs&"), "200 result=1", "200 result=1");
            perform(new Remember("l=uk&"), "200 result=1");
            assertThat(wire.sent)
                    .containsExactly(
                            "SET VARIABLE \"HELIO_STATE\" \"l=cs&\"",
                            "SET VARIABLE \"HELIO_STATE2\" \"\"",
                            "SET VARIABLE \"HELIO_STATE\" \"l=uk&\"");
        }

        @Test
        void alongWithWhatIsPlayedNext() {
            perform(Remember.withNext("l=cs&s=a"));
            perform(Remember.withNext("l=cs&s=menu"));
            assertThat(wire.sent).isEmpty();
            perform(new Play(List.of(HELLO), false), "200 result=0");
            perform(new Play(List.of(HELLO), false), "200 result=0");
            assertThat(wire.sent)
                    .containsExactly(
                            "EXEC \"Exec\" \"Playback(${IF(0?${SET(HELIO_STATE=l=cs&s=menu)})}/s/hello)\"",
                            "EXEC \"Playback\" \"/s/hello\"");
        }

        @Test
        void beforeWhatCannotTakeItAlong() {
            perform(Remember.withNext("l=cs&s=menu"));
            perform(new Ask(List.of(MENU), 1, FIVE), "200 result=1", "200 result=3");
            perform(Remember.withNext("l=cs&x=" + "x".repeat(1400)));
            perform(
                    new Play(
                            List.of(
                                    new Sound("/s/" + "y".repeat(190)),
                                    new Sound("/s/" + "y".repeat(190)),
                                    new Sound("/s/" + "y".repeat(190))),
                            false),
                    "200 result=1",
                    "200 result=0");
            assertThat(wire.sent)
                    .extracting(command -> command.substring(0, 8))
                    .containsExactly("SET VARI", "GET DATA", "SET VARI", "EXEC \"Pl");
        }

        @Test
        void notOnAChannelThatHasHungUpMeanwhile() {
            perform(Remember.withNext("l=cs&s=menu"));
            perform(
                    new Ring("201", FIVE, List.of(), "offer-1"),
                    "HANGUP",
                    "511 Command Not Permitted on a dead channel");
            assertThat(wire.sent).hasSize(1).first().asString().startsWith("SET VARIABLE");
            assertThat(results).endsWith(new Gone(Why.HUNG_UP));
        }

        @Test
        void nothingThatTheDialplanWouldMisread() {
            for (String bad : List.of("a,b", "${X}", "a b", "a\nb", "a)", "a:b", "a?", "x".repeat(6001))) {
                assertThatThrownBy(() -> perform(new Remember(bad))).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Nested
    class Ends {
        @Test
        void whenTheCallerHangsUpInAPrompt() {
            perform(new Ask(List.of(MENU), 1, FIVE), "200 result=-1", "HANGUP", "200 result=0");
            assertThat(wire.sent).containsExactly("GET DATA \"/s/menu\" 5000 1", "NOOP");
            assertThat(result()).isEqualTo(new Gone(Why.HUNG_UP));
        }

        @Test
        void whenTheChannelIsDeadAlready() {
            perform(
                    new Play(List.of(HELLO), false),
                    "511 Command Not Permitted on a dead channel or intercept routine");
            assertThat(result()).isEqualTo(new Gone(Why.HUNG_UP));
        }

        @Test
        void whenTheConnectionIsLost() {
            perform(new Park(FIVE), "200 result=0");
            line.closed();
            assertThat(result()).isEqualTo(new Gone(Why.LOST));
        }

        @Test
        void asLostWhenAsteriskDoesNotKnowTheCommand() {
            perform(
                    new Play(List.of(HELLO), false),
                    "520-Invalid command syntax.  Proper usage follows:",
                    "HANGUP",
                    "200 result=0",
                    "the end of it.520 End of proper usage.");
            assertThat(result()).isEqualTo(new Gone(Why.LOST));
        }

        @Test
        void onceTheActionIsOverIfFinishedWithinIt() {
            perform(new Park(FIVE), "200 result=0");
            line.finish();
            assertThat(wire.sent).hasSize(2);
            read("200 result=68", "200 result=1");
            assertThat(wire.sent).endsWith("SET VARIABLE \"HELIO_DONE\" \"1\"");
            assertThat(wire.closed).isTrue();
        }
    }

    @Test
    void doesOneActionAtATime() {
        perform(new Park(FIVE));
        assertThatThrownBy(() -> perform(new Park(FIVE))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void performsTheNextActionFromWithinTheResult() {
        line.perform(new LineAction.Answer(), any -> line.perform(new Play(List.of(HELLO), false), results::add));
        read("200 result=0", "200 result=0");
        assertThat(result()).isEqualTo(new LineResult.Done());
    }

    @Test
    void overlooksWhatIsNoReply() {
        perform(
                new LineAction.Answer(),
                "",
                "20",
                "2000 result=1",
                "100 result=0 Trying...",
                "nonsense",
                "200 result=0");
        assertThat(result()).isEqualTo(new LineResult.Done());
    }

    @Test
    void survivesAStormOfHangups() {
        perform(new Park(FIVE), "200 result=0");
        read(Stream.generate(() -> "HANGUP").limit(200_000).toArray(String[]::new));
        assertThat(results).isEmpty();
        read("200 result=-1");
        assertThat(result()).isEqualTo(new Gone(Why.HUNG_UP));
    }
}
