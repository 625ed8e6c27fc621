package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.heliotrope.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a step gives its prompts is held against what each language does with it. */
class GivenValuesTest {
    private static final String VARIABLES =
            "variables: { n: whole number, much: decimal, who: text, born: date, when: moment, all: list of text, agreed: yes/no }\n";

    @TempDir
    Path folder;

    private SmallHouse house;

    @BeforeEach
    void build() {
        house = SmallHouse.in(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {x}                                        | = who
            {x}                                        | = when
            {x}                                        | Jana
            {x, plural, one {a} few {b} many {c} other {d}} | = n
            {x, plural, one {a} few {b} many {c} other {d}} | = much
            {x, plural, one {a} few {b} many {c} other {d}} | 3
            {x, spellout}                              | ~"12"~
            {x, select, cs {a} other {b}}              | = language
            {x, select, true {a} other {b}}            | = agreed
            {x, moment}                                | { opening-of: line }
            {x, moment}                                | = now
            {x, date}                                  | = born
            {x, wait}                                  | = n
            {x, digits}                                | { digits-of: who }
            {x, list}                                  | = all
            """)
    void whatFitsIsTaken(String use, String value) {
        say(use, use, value);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {x, plural, one {a} few {b} many {c} other {d}} | = who | as a number (ivr-flows/prompts/en.yaml:12:8), but this is text; int(...) makes a number of text that is one
            {x, spellout}                 | n                      | but this is text "n"; for the variable write = n
            {x, spellout}                 | { digits-of: who }     | but this is digits one by one
            {x, select, a {b} other {c}}  | = when                 | to choose words by (ivr-flows/prompts/en.yaml:12:8), but this is moment
            {x, moment}                   | line                   | but this is text "line"; for when that calendar opens next write { opening-of: line }
            {x, moment}                   | = born                 | but this is date; write { opening-of: CALENDAR }, or an expression such as = now
            {x, date}                     | = now                  | as a date (ivr-flows/prompts/en.yaml:12:8), but this is moment
            {x, wait}                     | = much                 | as a length of time or a number of minutes (ivr-flows/prompts/en.yaml:12:8), but this is decimal
            {x, digits}                   | = who                  | digit by digit (ivr-flows/prompts/en.yaml:12:8), but this is text; write { digits-of: VARIABLE }
            {x, list}                     | = who                  | as a list (ivr-flows/prompts/en.yaml:12:8), but this is text
            """)
    void whatDoesNotIsAnError(String use, String value, String sentence) {
        say(use, use, value);
        assertThat(found())
                .singleElement()
                .asString()
                .contains("error: prompt \"news\" speaks {x} ", sentence, "[wrong-value]");
    }

    @Test
    void oneLanguageAloneMayWantANumber() {
        say("{x}", "{x, plural, one {a} few {b} many {c} other {d}}", "= who");
        assertThat(found()).singleElement().asString().contains("as a number (ivr-flows/prompts/cs.yaml:");
    }

    @Test
    void theNameOfAVariableOrCalendarIsHardlyMeantAsAWord() {
        say("{x}", "{x}", "who");
        assertThat(found())
                .singleElement()
                .asString()
                .contains("warning: \"who\" is said as it is written; for the variable write = who [said-as-written]");
        say("{x}", "{x}", "line");
        assertThat(found()).singleElement().asString().contains("for when that calendar opens next");
    }

    @Test
    void aNameWithAPromptOfItsOwnIsMeant() {
        say("{x}", "{x}", "who");
        add("en", "x-who: 'Jana'\n");
        add("cs", "x-who: 'Jana'\n");
        assertThat(found()).isEmpty();
    }

    @Test
    void aSurplusValueIsAWarningAndAMisspeltOneAnError() {
        say("{x}", "{x}", "1, y: 2");
        assertThat(found())
                .singleElement()
                .asString()
                .contains("warning: prompt \"news\" speaks no value \"y\"; spoken is x [unused-value]");
        say("{count}", "{count}", "1, cuont: 2");
        assertThat(found())
                .extracting(Diagnostic::code, Diagnostic::isError)
                .containsExactly(tuple("unused-value", false), tuple("unused-value", true));
    }

    @Test
    void aValueThatIsNotWrittenIsAsked() {
        say("{x}", "{x}", "");
        assertThat(found()).singleElement().asString().contains("a value is missing here [wrong-value]");
    }

    private void say(String english, String czech, String value) {
        house = SmallHouse.in(wiped());
        add("en", "news: '" + english + "'\n");
        add("cs", "news: '" + czech + "'\n");
        write(
                "ivr-flows/example.flow.yaml",
                VARIABLES + "defaults: { hung-up: bye, error: bye }\nsteps:\n  say:\n    say: news\n    with: { x: "
                        + value + " }\n    next: bye\n  bye:\n    hang-up: goodbye\n");
    }

    private Path wiped() {
        return folder.resolve(Long.toString(System.nanoTime()));
    }

    private void add(String language, String line) {
        Path file = house.file("ivr-flows/prompts/" + language + ".yaml");
        try {
            write("ivr-flows/prompts/" + language + ".yaml", Files.readString(file) + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        house.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Diagnostic> found() {
        return house.problems().stream()
                .filter(each -> !each.code().equals("unused-plural"))
                .map(each -> new Diagnostic(
                        each.severity(),
                        each.at(),
                        each.code(),
                        each.sentence().replaceAll("\\(\\S*ivr-flows", "(ivr-flows")))
                .toList();
    }
}
