package dev.heliotrope.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rendering and its cache, with an engine whose runs are counted. */
class SpeechAnnouncerIT {
    private static final Language ENGLISH = new Language("en");
    private static final Language CZECH = new Language("cs");

    @TempDir
    Path folder;

    private ScriptedEngine engine;
    private final List<SpeechAnnouncer> announcers = new ArrayList<>();

    @BeforeEach
    void setUp() throws IOException {
        engine = new ScriptedEngine(folder);
    }

    @AfterEach
    void close() {
        announcers.forEach(SpeechAnnouncer::close);
    }

    private SpeechAnnouncer announcer(SpeechEngine engine) {
        return announcer(engine, said -> new Script.Text(said.language(), said.prompt()));
    }

    private SpeechAnnouncer announcer(SpeechEngine engine, Script.Source scripts) {
        SpeechAnnouncer announcer =
                new SpeechAnnouncer(scripts, engine, folder.resolve("cache"), InstantSource.system());
        announcers.add(announcer);
        return announcer;
    }

    private static Utterance english(String text) {
        return Utterance.of(text, ENGLISH);
    }

    private static Sound heard(SpeechAnnouncer announcer, Utterance... utterances) throws Exception {
        List<Sound> sounds = announcer.voice(List.of(utterances)).get(20, TimeUnit.SECONDS);
        assertThat(sounds).hasSize(1);
        return sounds.getFirst();
    }

    private static Pcm narrow(Sound sound) throws IOException {
        return Wav.read(Path.of(sound.path() + ".wav"));
    }

    @Test
    void aPromptIsThereInBothRatesThatAsteriskPicksFrom() throws Exception {
        Sound sound = heard(announcer(engine.doing("")), english("Hello."));
        assertThat(narrow(sound).rate()).isEqualTo(8000);
        assertThat(Wav.read(Path.of(sound.path() + ".wav16")).rate()).isEqualTo(16_000);
        assertThat(Tone.milliseconds(narrow(sound))).isCloseTo(400, within(10));
        assertThat(engine.diary()).singleElement().asString().endsWith("en-us Hello. Hello.");
    }

    @Test
    void aPromptInTheCacheIsAnsweredAtOnceAndWithoutTheEngine() throws Exception {
        Sound first = heard(announcer(engine.doing("")), english("Hello."));
        CompletableFuture<List<Sound>> again = announcer(engine.doing("")).voice(List.of(english("Hello.")));
        assertThat(again).isCompletedWithValue(List.of(first));
        assertThat(engine.diary()).hasSize(1);
    }

    @Test
    void otherWordsVoicesAndVersionsAreOtherSounds() throws Exception {
        SpeechEngine one = engine.doing("");
        SpeechEngine two = new SpeechEngine(one.command(), one.voices(), "2", one.limit());
        List<Sound> sounds = List.of(
                heard(announcer(one), english("Hello.")),
                heard(announcer(one), english("Hello!")),
                heard(announcer(one), Utterance.of("Hello.", CZECH)),
                heard(announcer(two), english("Hello.")));
        assertThat(sounds).doesNotHaveDuplicates();
    }

    @Test
    void severalUtterancesAreOneSoundWithPausesBetween() throws Exception {
        SpeechAnnouncer announcer = announcer(engine.doing(""));
        Sound sound = heard(announcer, english("One."), english("Two."), english("One."));
        assertThat(Tone.milliseconds(narrow(sound))).isCloseTo(3 * 400 + 2 * 200, within(30));
        assertThat(announcer.voice(List.of(english("One."), english("Two."), english("One."))))
                .isCompletedWithValue(List.of(sound));
        assertThat(engine.diary()).hasSize(2);
        assertThat(announcer.voice(List.of())).isCompletedWithValue(List.of());
    }

    @Test
    void whatIsAskedForManyTimesAtOnceIsRenderedOnce() throws Exception {
        Path gate = folder.resolve("gate");
        SpeechAnnouncer announcer = announcer(engine.doing("while [ ! -e %s ]; do sleep 0.05; done".formatted(gate)));
        List<CompletableFuture<List<Sound>>> answers = IntStream.range(0, 50)
                .mapToObj(i -> announcer.voice(List.of(english("Hello."))))
                .toList();
        await().until(() -> !engine.diary().isEmpty());
        assertThat(answers).noneMatch(CompletableFuture::isDone);
        Files.createFile(gate);
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(engine.diary()).hasSize(1);
    }

    @Test
    void anEngineThatHangsIsKilledWithItsChildrenAndTheAnswerIsAFailure() throws Exception {
        Path child = folder.resolve("child.pid");
        SpeechEngine hanging = engine.doing("sleep 600 & echo $! > %s; wait".formatted(child), Duration.ofMillis(700));
        CompletableFuture<List<Sound>> answer = announcer(hanging).voice(List.of(english("Hello.")));
        assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        long shell = Long.parseLong(engine.diary().getFirst().split(" ")[0]);
        long sleeper = Long.parseLong(Files.readString(child).strip());
        await().until(() -> !isAlive(shell) && !isAlive(sleeper));
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void anEngineThatFailsSaysWhichPromptAndWhyAndIsTriedAgain() throws Exception {
        SpeechAnnouncer announcer = announcer(
                engine.doing("[ -e %s ] || { touch %1$s; echo no voice; exit 3; }".formatted(folder.resolve("tried"))));
        CompletableFuture<List<Sound>> answer = announcer.voice(List.of(english("Hello.")));
        assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
                .hasRootCauseMessage("sh ended with 3: no voice")
                .cause()
                .isInstanceOf(SpeechException.class)
                .hasMessageContaining("prompt Hello. in en");
        heard(announcer, english("Hello."));
        assertThat(engine.diary()).hasSize(2);
    }

    @Test
    void whatHasNoWordsFailsAtOnce() throws Exception {
        Script.Source none = said -> {
            throw new IllegalArgumentException("there is no prompt " + said.prompt());
        };
        CompletableFuture<List<Sound>> answer =
                announcer(engine.doing(""), none).voice(List.of(english("nix")));
        assertThat(answer).isCompletedExceptionally();
        assertThat(answer.exceptionNow()).hasRootCauseMessage("there is no prompt nix");
    }

    @Test
    void hostileTextReachesTheEngineAsOnePlainLineAndNoShell() throws Exception {
        String hostile = "Bobby\"; touch %s/hacked; $(touch %1$s/hacked) `id`\n-w /etc/x\u0000 [[k'aUn]] <break/>"
                .formatted(folder);
        heard(announcer(engine.doing("")), english(hostile));
        assertThat(engine.diary())
                .singleElement()
                .asString()
                .contains("Bobby")
                .doesNotContain("[[", "<", "`", "\u0000");
        assertThat(folder.resolve("hacked")).doesNotExist();
    }

    @Test
    void aRecordingWinsIsConvertedAndIsFollowedWhenItChanges() throws Exception {
        Path recording = Files.write(folder.resolve("welcome.wav"), Wav.bytes(Tone.sine(1000, 44_100, 900, 0.6)));
        SpeechAnnouncer announcer = announcer(engine.doing(""), said -> new Script.Recording(recording));
        Sound sound = heard(announcer, english("welcome"));
        assertThat(narrow(sound).rate()).isEqualTo(8000);
        assertThat(Tone.milliseconds(narrow(sound))).isCloseTo(900, within(2));
        assertThat(Tone.decibels(narrow(sound))).isCloseTo(-7.4, within(0.3));
        Files.write(recording, Wav.bytes(Tone.sine(1000, 44_100, 200, 0.6)));
        assertThat(heard(announcer, english("welcome"))).isNotEqualTo(sound);
        assertThat(engine.diary()).isEmpty();
    }

    @Test
    void renderingAheadTellsHowFarItIsAndGoesOnAfterAFailure() throws Exception {
        SpeechAnnouncer announcer = announcer(engine.doing("grep -q bad \"$text\" && exit 1"));
        heard(announcer, english("known"));
        List<Integer> progress = new ArrayList<>();
        List<Utterance> all = Stream.of("known", "new", "newer", "bad")
                .map(SpeechAnnouncerIT::english)
                .toList();
        Prerendered done = announcer.prerender(all, (prompts, of) -> progress.add(10 * prompts + of));
        assertThat(done.ready()).isEqualTo(1);
        assertThat(done.rendered()).isEqualTo(2);
        assertThat(done.failures()).singleElement().asString().startsWith("prompt bad in en: ");
        assertThat(progress).containsExactly(14, 24, 34, 44);
    }

    @Test
    void whatTheDialplanPlaysByNameIsWhereItLooks() throws Exception {
        Path sounds = folder.resolve("sounds");
        announcer(engine.doing("")).publish(Utterance.of("apology", CZECH), sounds);
        assertThat(Wav.read(sounds.resolve("cs/heliotrope/apology.wav")).rate()).isEqualTo(8000);
        assertThat(Wav.read(sounds.resolve("cs/heliotrope/apology.wav16")).rate())
                .isEqualTo(16_000);
    }

    @Test
    void twoServersWithOneCacheNeverSeeHalfAFile() throws Exception {
        SpeechAnnouncer one = announcer(engine.doing(""));
        SpeechAnnouncer two = announcer(engine.doing(""));
        List<Utterance> all =
                IntStream.range(0, 30).mapToObj(i -> english("number " + i)).toList();
        List<CompletableFuture<List<Sound>>> answers = all.stream()
                .flatMap(said -> Stream.of(one.voice(List.of(said)), two.voice(List.of(said))))
                .toList();
        for (CompletableFuture<List<Sound>> answer : answers) {
            Sound sound = answer.get(20, TimeUnit.SECONDS).getFirst();
            assertThat(Tone.milliseconds(narrow(sound))).isCloseTo(400, within(10));
        }
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(60).noneMatch(file -> file.toString()
                    .endsWith(".tmp"));
        }
    }

    @Test
    void aCacheThatAsteriskCouldNotBeToldOfIsRefusedAtTheStart() throws IOException {
        SpeechEngine any = engine.doing("");
        assertThatThrownBy(() -> new SpeechAnnouncer(
                        said -> new Script.Text(ENGLISH, ""), any, Path.of("/tmp/a b&c"), InstantSource.system()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
