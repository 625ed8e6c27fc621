package dev.heliotrope.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptBookTest {
    private static final Language ENGLISH = ShippedPrompts.ENGLISH;
    private static final Language FRENCH = new Language("fr");
    private static final Language CANADIAN = new Language("fr-CA");
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private PromptBook book() {
        return PromptBook.load(folder, "prompts", ENGLISH, problems);
    }

    private void catalogue(String language, String... lines) throws IOException {
        Files.writeString(folder.resolve(language + ".yaml"), String.join("\n", lines) + "\n");
    }

    private Path recording(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        AudioFormat format = new AudioFormat(44_100, 16, 2, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(new byte[4000]), format, 1000),
                AudioFileFormat.Type.WAVE,
                file.toFile());
        return file;
    }

    @Test
    void aRegionSpeaksItsOwnWordsThenItsLanguagesThenTheReferenceWhichTheLineSays() throws IOException {
        catalogue("en", "hello: Hello.", "bye: Bye.", "wait: Wait.");
        catalogue("fr", "hello: Bonjour.", "bye: Au revoir.");
        catalogue("fr-CA", "bye: Bonjour!");
        PromptBook book = book();
        assertThat(book.line("bye", CANADIAN, Map.of())).isEqualTo(new Line(CANADIAN, "Bonjour!", null));
        assertThat(book.line("hello", CANADIAN, Map.of())).isEqualTo(new Line(CANADIAN, "Bonjour.", null));
        assertThat(book.line("wait", CANADIAN, Map.of())).isEqualTo(new Line(ENGLISH, "Wait.", null));
        assertThat(book.has("hello", CANADIAN)).isTrue();
        assertThat(book.has("wait", CANADIAN)).isFalse();
        assertThat(problems.sorted())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "prompts/fr.yaml: error: prompt \"wait\" is missing; prompts/en.yaml has it [missing-prompt]");
    }

    @Test
    void aLanguageWithoutACatalogueIsSpokenInTheReference() throws IOException {
        catalogue("en", "hello: Hello.");
        assertThat(book().line("hello", FRENCH, Map.of())).isEqualTo(new Line(ENGLISH, "Hello.", null));
        assertThat(book().has("hello", FRENCH)).isFalse();
    }

    @Test
    void aRegionSpeaksOfTimesAsItsLanguageDoes() throws IOException {
        catalogue("en", "moment: 'at {hour}'", "closed: 'Open {opens}.'");
        catalogue("fr", "moment: 'à {hour} heures'", "closed: 'Ouvert {opens}.'");
        catalogue("fr-CA", "closed: 'On ouvre {opens}.'");
        Map<String, Object> values = Map.of("opens", ZonedDateTime.of(2026, 3, 4, 9, 0, 0, 0, TORONTO));
        assertThat(book().text("closed", CANADIAN, values)).isEqualTo("On ouvre à neuf heures.");
    }

    @Test
    void aRecordingIsPlayedInsteadOfItsLanguagesWords() throws IOException {
        catalogue("en", "hello: Hello.", "bye: Bye.");
        catalogue("fr", "hello: Bonjour.", "bye: Au revoir.");
        Path recording = recording("fr/hello.wav");
        PromptBook book = book();
        assertThat(book.line("hello", FRENCH, Map.of())).isEqualTo(new Line(FRENCH, "Bonjour.", recording));
        assertThat(book.line("hello", ENGLISH, Map.of()).recording()).isNull();
        assertThat(book.line("bye", FRENCH, Map.of()).recording()).isNull();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aRecordingOfOneValueIsPlayedForThatValueOnly() throws IOException {
        catalogue("en", "press: 'Press {key}.'");
        Path recording = recording("en/press.2.wav");
        PromptBook book = book();
        assertThat(book.line("press", ENGLISH, Map.of("key", 2)).recording()).isEqualTo(recording);
        assertThat(book.line("press", ENGLISH, Map.of("key", 3)).recording()).isNull();
        assertThat(book.line("press", ENGLISH, Map.of("key", "../../etc/passwd"))
                        .recording())
                .isNull();
    }

    @Test
    void valuesOfEveryKindAreSpoken() throws IOException {
        catalogue(
                "en",
                "moment: '{when} at {hour12} {half}'",
                "wait: '{hours} h {minutes} min'",
                "say: '{value}.'",
                "count: '{n, plural, one {one call} other {{n, spellout} calls}}'",
                "serve: '{queue} in {language}'",
                "queue-billing: Billing");
        PromptBook book = book();
        assertThat(book.text("say", ENGLISH, Map.of("value", "O'Neil {x}"))).isEqualTo("O'Neil {x}.");
        assertThat(book.text("say", ENGLISH, Map.of("value", 12L))).isEqualTo("twelve.");
        assertThat(book.text("say", ENGLISH, Map.of("value", 2.5))).isEqualTo("two point five.");
        assertThat(book.text("say", ENGLISH, Map.of("value", "12"))).isEqualTo("twelve.");
        assertThat(book.text("say", ENGLISH, Map.of("value", Duration.ofSeconds(3601))))
                .isEqualTo("one h one min.");
        assertThat(book.text("count", ENGLISH, Map.of("n", 1.0))).isEqualTo("one call");
        assertThat(book.text("count", ENGLISH, Map.of("n", "7"))).isEqualTo("seven calls");
        assertThat(book.text("serve", ENGLISH, Map.of("queue", "billing", "language", "el")))
                .isEqualTo("Billing in Greek");
        assertThat(book.text("serve", ENGLISH, Map.of("queue", "vip", "language", new Language("fr-CA"))))
                .isEqualTo("vip in French (Canada)");
        Instant noon = Instant.parse("2026-07-01T16:00:00Z");
        Map<String, Object> values = Map.of("value", noon, "zone", TORONTO, "now", noon.minusSeconds(60));
        assertThat(book.text("say", ENGLISH, values)).isEqualTo("today at twelve pm.");
    }

    @Test
    void aLanguageCanNameOthersInItsOwnWay() throws IOException {
        catalogue("en", "speaks: 'Speaks {language}.'");
        catalogue("cs", "speaks: 'Mluví {language}.'", "language-el: řecky");
        PromptBook book = book();
        assertThat(book.text("speaks", new Language("cs"), Map.of("language", "el")))
                .isEqualTo("Mluví řecky.");
        assertThat(book.text("speaks", ENGLISH, Map.of("language", "el"))).isEqualTo("Speaks Greek.");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void todayAndTomorrowAreThoseOfThePlaceThatOpens() {
        PromptBook book = ShippedPrompts.load();
        ZonedDateTime sydney = ZonedDateTime.of(2026, 11, 17, 9, 0, 0, 0, ZoneId.of("Australia/Sydney"));
        // in London it is still Monday, in Sydney already Tuesday
        Map<String, Object> values = Map.of("opens", sydney, "now", ZonedDateTime.parse("2026-11-16T20:00:00Z"));
        assertThat(book.text("closed", ENGLISH, values)).endsWith("open again today at nine AM.");
    }

    @Test
    void aValueThatIsMissingOrOfTheWrongKindIsRefusedByName() {
        PromptBook book = ShippedPrompts.load();
        assertThatThrownBy(() -> book.text("queue-wait", ENGLISH, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{minutes}");
        assertThatThrownBy(() -> book.text("queue-wait", ENGLISH, Map.of("minutes", "many")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.text("closed", ENGLISH, Map.of("opens", Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("zone");
        assertThatThrownBy(() -> book.text("nix", ENGLISH, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nix");
    }

    @Test
    void whatIsCommonIsEveryPromptInEveryLanguageButThoseOfTimes() {
        PromptBook book = ShippedPrompts.load();
        List<Utterance> common = CommonUtterances.of(book);
        assertThat(common).allSatisfy(said -> assertThat(book.text(said.prompt(), said.language(), said.values()))
                .isNotBlank());
        assertThat(common)
                .contains(
                        Utterance.of("welcome", new Language("hr")),
                        new Utterance("queue-wait", new Language("el"), Map.of("minutes", 30L)),
                        new Utterance("queue-position", new Language("uk"), Map.of("position", 10L)))
                .noneMatch(
                        said -> said.prompt().equals("closed") || said.prompt().equals("moment"));
    }
}
