package dev.heliotrope.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.pbx.Installation;
import dev.heliotrope.pbx.Tool;
import dev.heliotrope.pbx.Toolbox;
import dev.heliotrope.prompt.CommonUtterances;
import dev.heliotrope.prompt.Line;
import dev.heliotrope.prompt.PromptBook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shipped prompts through the real espeak-ng. */
class EspeakIT {
    @TempDir
    static Path folder;

    private static PromptBook book;
    private static SpeechAnnouncer announcer;

    @BeforeAll
    static void setUp() throws IOException {
        book = PromptBook.load(Path.of("../ivr-flows/prompts"), "prompts", new Language("en"), new Problems());
        announcer = new SpeechAnnouncer(
                EspeakIT::script, Espeak.at(espeak()), folder.resolve("cache"), InstantSource.system());
    }

    private static List<String> espeak() {
        Toolbox toolbox = Toolbox.ofThisMachine();
        if (!toolbox.has(Tool.ESPEAK)) {
            new Installation(Installation.cacheFolder(), progress -> {}).install();
        }
        return toolbox.command(Tool.ESPEAK);
    }

    private static Script script(Utterance utterance) {
        Line line = book.line(utterance);
        return line.recording() != null
                ? new Script.Recording(line.recording())
                : new Script.Text(line.language(), line.text());
    }

    @AfterAll
    static void close() {
        announcer.close();
    }

    private static Pcm heard(Utterance utterance) throws Exception {
        Sound sound =
                announcer.voice(List.of(utterance)).get(20, TimeUnit.SECONDS).getFirst();
        return Wav.read(Path.of(sound.path() + ".wav"));
    }

    /** Every eighth: all of them are rendered, and must be, before any house of the other tests opens. */
    @Test
    void whatIsCommonIsRenderedAheadAndThenReady() {
        List<Utterance> all = CommonUtterances.of(book);
        assertThat(all).hasSizeGreaterThan(500);
        List<Utterance> common = IntStream.range(0, all.size())
                .filter(number -> number % 8 == 0)
                .mapToObj(all::get)
                .toList();
        long begin = System.nanoTime();
        Prerendered first = announcer.prerender(common, (done, of) -> {});
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("rendered %d prompts ahead in %.1f s%n", first.rendered(), seconds);
        assertThat(first.failures()).isEmpty();
        assertThat(first.total()).isEqualTo(common.size());
        assertThat(announcer.prerender(common, (done, of) -> {}).rendered()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "cs", "hr", "pl", "el"})
    void eachLanguageIsSpokenAtTheLevelAndPaceOfSpeech(String tag) throws Exception {
        Language language = new Language(tag);
        Utterance said = Utterance.of("please-wait", language);
        Pcm sound = heard(said);
        double letters = book.line(said).text().length();
        assertThat(letters * 1000 / Tone.milliseconds(sound))
                .as("letters a second")
                .isBetween(8.0, 22.0);
        assertThat(Tone.decibels(sound)).isBetween(-27.0, -15.0);
        assertThat(Tone.peak(sound)).isBetween(0.15, 0.95);
    }

    @Test
    void theLanguagesSoundDifferent() throws Exception {
        List<Integer> lengths = new ArrayList<>();
        for (String tag : List.of(
                "en", "uk", "cs", "hr", "pl", "el")) { // a country's catalogue may say the same as its language's
            Language language = new Language(tag);
            lengths.add(heard(Utterance.of("goodbye", language)).samples().length);
        }
        assertThat(lengths).doesNotHaveDuplicates();
    }

    @Test
    void markupInATextIsNotObeyed() throws Exception {
        SpeechAnnouncer plain = new SpeechAnnouncer(
                said -> new Script.Text(said.language(), said.prompt()),
                Espeak.at(espeak()),
                folder.resolve("plain"),
                InstantSource.system());
        Language english = new Language("en");
        Utterance phonemes = Utterance.of("[[h@l'oU]]", english);
        Utterance letters = Utterance.of("h@l'oU", english);
        try (plain) {
            assertThat(plain.voice(List.of(phonemes)).get(20, TimeUnit.SECONDS))
                    .isEqualTo(plain.voice(List.of(letters)).get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void anEngineThatIsNotThereIsASentenceAtTheStart() {
        assertThatThrownBy(() -> Espeak.at(List.of("espeak-ng-of-nowhere")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("espeak-ng-of-nowhere");
    }
}
