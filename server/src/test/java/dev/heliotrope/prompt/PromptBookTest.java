package dev.heliotrope.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.prompt.Line.Fall;
import dev.heliotrope.prompt.Line.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
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

    private static Line line(Language voice, String text, Language catalogue, Fall... falls) {
        return new Line(voice, text, new Origin(catalogue, null, List.of(falls)));
    }

    @Test
    void aRegionSpeaksItsOwnWordsThenItsLanguagesThenTheReferenceWhichTheLineSays() throws IOException {
        catalogue("en", "hello: Hello.", "bye: Bye.", "wait: Wait.");
        catalogue("fr", "hello: Bonjour.", "bye: Au revoir.");
        catalogue("fr-CA", "bye: Bonjour!");
        PromptBook book = book();
        assertThat(book.line("bye", CANADIAN, Map.of())).isEqualTo(line(CANADIAN, "Bonjour!", CANADIAN));
        assertThat(book.line("hello", CANADIAN, Map.of()))
                .isEqualTo(line(CANADIAN, "Bonjour.", FRENCH, new Fall("hello", CANADIAN, FRENCH)));
        assertThat(book.line("wait", CANADIAN, Map.of()))
                .isEqualTo(line(
                        ENGLISH,
                        "Wait.",
                        ENGLISH,
                        new Fall("wait", CANADIAN, FRENCH),
                        new Fall("wait", FRENCH, ENGLISH)));
        assertThat(book.has("hello", CANADIAN)).isTrue();
        assertThat(book.has("wait", CANADIAN)).isFalse();
        assertThat(problems.sorted())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "prompts/fr.yaml: error: prompt \"wait\" is missing; prompts/en.yaml has it [missing-prompt]");
    }

    @Test
    void aChainOfTheAdminsIsFollowedAndEachFallIsTold() throws IOException {
        catalogue("en", "hello: Hello.", "bye: Bye.", "wait: Wait.");
        catalogue("fr", "hello: Bonjour.", "wait: Attendez.");
        catalogue("en-US", "hello: Hi.");
        Language canadianEnglish = new Language("en-CA");
        PromptBook book = PromptBook.load(
                folder,
                "prompts",
                ENGLISH,
                Map.of(canadianEnglish, chain("en-US", "en"), FRENCH, chain("en-US", "en")),
                problems);
        Utterance hello = in("CA", Utterance.of("hello", ENGLISH));
        assertThat(book.line(hello)).isEqualTo(line(ENGLISH, "Hi.", new Language("en-US")));
        assertThat(book.falls(hello)).isEmpty();
        assertThat(book.falls(in("CA", Utterance.of("bye", ENGLISH))))
                .containsExactly(new Fall("bye", new Language("en-US"), ENGLISH));
        assertThat(book.falls(in("FR", Utterance.of("bye", FRENCH))))
                .containsExactly(
                        new Fall("bye", FRENCH, new Language("en-US")),
                        new Fall("bye", new Language("en-US"), ENGLISH));
        assertThat(book.falls(Utterance.of("nix", FRENCH))).isEmpty();
        assertThat(book.has("bye", FRENCH)).isTrue();
        assertThat(problems.sorted())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "prompts/fr.yaml: warning: prompt \"bye\" is missing; callers hear it in en [fallen-prompt]");
    }

    private static List<Placed<Language>> chain(String... tags) {
        return Arrays.stream(tags)
                .map(tag -> new Placed<>(new Language(tag), Position.of("languages.yaml")))
                .toList();
    }

    private static Utterance in(String country, Utterance what) {
        return what.in(new Manner(null, country));
    }

    @Test
    void whatTheWholeChainLacksIsAnError() throws IOException {
        catalogue("en", "hello: Hello.", "bye: Bye.");
        catalogue("fr", "hello: Bonjour.");
        catalogue("de", "hello: Hallo.");
        PromptBook.load(folder, "prompts", ENGLISH, Map.of(FRENCH, chain("de")), problems);
        assertThat(problems.sorted())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "prompts/de.yaml: error: prompt \"bye\" is missing; prompts/en.yaml has it [missing-prompt]",
                        "prompts/fr.yaml: error: prompt \"bye\" is missing; prompts/en.yaml has it [missing-prompt]");
    }

    @Test
    void friendsAndStrangersHearDifferentWords() throws IOException {
        catalogue("en", "calls: '{n, plural, one {One call.} other {Calls.}}'", "bye: Bye.");
        catalogue(
                "cs",
                "calls:",
                "  formal: '{n, plural, one {Máte hovor.} few {Máte hovory.} many {Máte.} other {Máte hovorů.}}'",
                "  informal: '{n, plural, one {Máš hovor.} other {Máš hovorů {m}.}}'",
                "bye: { formal: Na shledanou. }");
        PromptBook book = book();
        Language czech = new Language("cs");
        assertThat(problems.sorted())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "prompts/cs.yaml:3:14: error: plural of {n} has no form for few or many; Czech has few, many, one"
                                + " and other [missing-plural]",
                        "prompts/cs.yaml:3:61: error: there is no argument {m}; prompts/en.yaml has {n} [unknown-argument]",
                        "prompts/cs.yaml:4:6: error: informal is missing; it must be text [missing]");
        Utterance one = new Utterance("calls", czech, Map.of("n", 1, "m", 1));
        assertThat(book.line(one).text()).isEqualTo("Máte hovor.");
        assertThat(book.line(one.in(new Manner(Formality.INFORMAL, null))))
                .isEqualTo(new Line(czech, "Máš hovor.", new Origin(czech, Formality.INFORMAL, List.of())));
        assertThat(book.line("bye", ENGLISH, Map.of()).origin().tone()).isNull();
    }

    @Test
    void recordingsOfFriendsAndStrangersLieApart() throws IOException {
        catalogue("en", "bye: { formal: Goodbye., informal: Bye. }", "hello: Hello.");
        Path friends = recording("en/informal/bye.wav");
        recording("en/bye.wav");
        recording("en/formal/hello.wav");
        PromptBook book = book();
        Utterance bye = Utterance.of("bye", ENGLISH);
        assertThat(book.line(bye).recording()).isNull();
        assertThat(book.line(bye.in(new Manner(Formality.INFORMAL, null))).recording())
                .isEqualTo(friends);
        assertThat(problems.sorted())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "prompts/en/bye.wav: warning: the recording is never played: the prompt is formal or informal; put one"
                                + " of each into the folders formal and informal [unused-recording]",
                        "prompts/en/formal/hello.wav: warning: the recording is never played: the prompt is the same for"
                                + " all; put it into the folder above [unused-recording]");
    }

    @Test
    void aLanguageWithoutACatalogueIsSpokenInTheReference() throws IOException {
        catalogue("en", "hello: Hello.");
        assertThat(book().line("hello", FRENCH, Map.of())).isEqualTo(line(ENGLISH, "Hello.", ENGLISH));
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
        assertThat(book.line("hello", FRENCH, Map.of()))
                .isEqualTo(new Line(
                        FRENCH, "Bonjour.", recording, Sha256.of(recording), new Origin(FRENCH, null, List.of())));
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
        assertThat(book.text("say", ENGLISH, Map.of("value", LocalDate.of(1980, 2, 29))))
                .isEqualTo("February 29, 1980.");
        assertThat(book.text("say", ENGLISH, Map.of("value", List.of("returns", 2L, "payment"))))
                .isEqualTo("returns, two, and payment.");
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
                        new Utterance("queue-position", new Language("uk"), Map.of("position", 10L)),
                        Utterance.of("ask-pin", new Language("en-US")),
                        Utterance.of("goodbye", new Language("cs")).in(new Manner(Formality.FORMAL, null)),
                        Utterance.of("goodbye", new Language("cs")).in(new Manner(Formality.INFORMAL, null)))
                .noneMatch(
                        said -> said.prompt().equals("closed") || said.prompt().equals("moment"));
    }
}
