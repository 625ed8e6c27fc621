package dev.heliotrope.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to one caller is for nobody else on the machine to find, and does not stay. */
class PassingSoundsIT {
    private static final Language ENGLISH = new Language("en");
    private static final Utterance WELCOME = Utterance.of("welcome", ENGLISH);
    private static final Utterance NUMBER = number("4711");

    @TempDir
    private Path folder;

    private ScriptedEngine engine;
    private Instant now = Instant.now();
    private final List<SpeechAnnouncer> announcers = new ArrayList<>();

    @BeforeEach
    void setUp() throws IOException {
        engine = new ScriptedEngine(folder);
    }

    @AfterEach
    void close() {
        announcers.forEach(SpeechAnnouncer::close);
    }

    private static Utterance number(String digits) {
        return new Utterance("your-number", ENGLISH, Map.of("number", digits));
    }

    private SpeechAnnouncer announcer() throws IOException {
        SpeechAnnouncer announcer = new SpeechAnnouncer(
                said -> new Script.Text(said.language(), said.prompt() + " " + said.values()),
                engine.doing(""),
                folder.resolve("cache"),
                1,
                () -> now);
        announcers.add(announcer);
        return announcer;
    }

    private static Path heard(SpeechAnnouncer announcer, Utterance... utterances) throws Exception {
        Sound sound =
                announcer.voice(List.of(utterances)).get(20, TimeUnit.SECONDS).getFirst();
        return Path.of(sound.path() + ".wav");
    }

    @Test
    void itsFolderShowsNobodyAnyNames() throws Exception {
        Path sound = heard(announcer(), NUMBER);

        assertThat(sound).isRegularFile().startsWith(folder.resolve("cache/passing"));
        for (Path shut : List.of(sound.getParent(), folder.resolve("cache/passing"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shut)))
                    .as(shut.toString())
                    .isEqualTo("rwx--x--x");
        }
    }

    @Test
    void itsNameIsAnotherInEachProcess() throws Exception {
        assertThat(heard(announcer(), NUMBER)).isNotEqualTo(heard(announcer(), NUMBER));
    }

    @Test
    void itIsRenderedOnceAsLongAsItIsThere() throws Exception {
        SpeechAnnouncer announcer = announcer();

        assertThat(heard(announcer, NUMBER)).isEqualTo(heard(announcer, NUMBER));
        assertThat(engine.diary()).hasSize(1);
    }

    @Test
    void whatIsJoinedWithItIsKeptNoLessFromOthers() throws Exception {
        SpeechAnnouncer announcer = announcer();

        assertThat(heard(announcer, WELCOME, NUMBER)).startsWith(folder.resolve("cache/passing"));
        assertThat(heard(announcer, WELCOME, WELCOME).startsWith(folder.resolve("cache/passing")))
                .isFalse();
    }

    @Test
    void itIsGoneAfterHoursAndOtherWordsAreNot() throws Exception {
        SpeechAnnouncer announcer = announcer();
        Path mine = heard(announcer, NUMBER);
        Path everybodys = heard(announcer, WELCOME);

        now = now.plus(Duration.ofHours(13));
        heard(announcer, number("22"));

        assertThat(mine).doesNotExist();
        assertThat(everybodys).isRegularFile();
    }

    @Test
    void theNextServerRemovesWhatOneLeftBehind() throws Exception {
        Path mine = heard(announcer(), NUMBER);

        now = now.plus(Duration.ofHours(13));
        announcer().forgetUnused(Duration.ofDays(30));

        assertThat(mine).doesNotExist();
    }

    @Test
    void whatManyMayBeToldIsRenderedAheadAndLasts() throws Exception {
        SpeechAnnouncer announcer = announcer();
        announcer.prerender(List.of(NUMBER), (done, of) -> {});

        assertThat(heard(announcer, NUMBER).startsWith(folder.resolve("cache/passing")))
                .isFalse();
        assertThat(engine.diary()).hasSize(1);
    }
}
