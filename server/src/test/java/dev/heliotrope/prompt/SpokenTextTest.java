package dev.heliotrope.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Digits;
import dev.heliotrope.call.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every prompt of every language as it is said, against a file that was read by eye and ear. To see what a change of a
 * catalogue does, run with {@code -Dgolden.update=true} and read the difference.
 */
class SpokenTextTest {
    private static final List<Integer> NUMBERS = List.of(1, 2, 3, 4, 5, 11, 12, 21, 22, 25, 101);
    private static final List<String> TIMES = List.of(
            "2026-11-16T23:05", // now, and later today
            "2026-11-17T08:00",
            "2026-11-18T13:30",
            "2026-11-19T00:00",
            "2026-11-20T12:15",
            "2026-11-21T21:21",
            "2026-11-22T01:01",
            "2026-11-23T09:00",
            "2026-12-01T11:00",
            "2027-01-02T14:45",
            "2027-03-03T22:02");
    private static final PromptBook BOOK = ShippedPrompts.load();

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "cs", "hr", "pl", "el"})
    void isWhatANativeSpeakerWouldSay(String tag) throws IOException {
        Path golden = Path.of("src/test/resources/prompts/spoken", tag + ".txt");
        String said = String.join("\n", said(new Language(tag))) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }

    /** A caller's number has a plus, an order's may have letters and dashes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | +420 77   | four, two, zero, seven, seven
            cs | +420 77   | čtyři, dva, nula, sedm, sedm
            pl | +420-77   | cztery, dwa, zero, siedem, siedem
            en | RE-41     | R, E, four, one
            """)
    void digitsAreSaidOneByOneAndNothingBetweenThem(String tag, String digits, String words) {
        assertThat(said("callback-number", new Language(tag), "digits", new Digits(digits)))
                .contains(" " + words + ".");
    }

    private static List<String> said(Language language) {
        List<String> lines = new ArrayList<>();
        for (String key : BOOK.keys()) {
            if (BOOK.placeholders(key).isEmpty()) {
                lines.add(key + ": " + BOOK.text(key, language, Map.of()));
            }
        }
        NUMBERS.forEach(number -> lines.add(number + " min: " + said("queue-wait", language, "minutes", number)));
        NUMBERS.forEach(number -> lines.add(number + ".: " + said("queue-position", language, "position", number)));
        NUMBERS.forEach(number -> lines.add("key " + number + ": " + said("choose-language", language, "key", number)));
        for (int number : List.of(0, 1, 2, 3, 5, 14, 21, 22, 31, 101)) {
            lines.add(number + " days: " + said("order-sent", language, "days", number));
            lines.add(number + " cases: " + said("open-cases", language, "cases", number));
            lines.add(number + " min promised: " + said("service-promise", language, "minutes", number));
            lines.add(number + ".21: " + BOOK.text("balance", language, Map.of("euros", number, "cents", 21)));
            lines.add("17." + number + ": " + BOOK.text("balance", language, Map.of("euros", 17, "cents", number)));
        }
        lines.add("digits: " + said("confirm-digits", language, "digits", new Digits("1029384756")));
        for (String time : TIMES) {
            lines.add(time + ": " + opens(language, time, Map.of("now", Instant.parse("2026-11-16T21:30:00Z"))));
        }
        lines.add("without now: " + opens(language, "2026-11-17T08:00", Map.of()));
        for (Language other : BOOK.languages()) {
            Map<String, Object> values = Map.of("language", other, "queue", "billing");
            lines.add(other + ": " + BOOK.text("whisper", language, values));
        }
        for (int minutes : List.of(1, 2, 5, 21, 59, 60, 61, 122, 300, 1281)) {
            lines.add(minutes + " min wait: " + wait(language, Duration.ofMinutes(minutes)));
        }
        return lines;
    }

    private static String said(String key, Language language, String name, Object value) {
        return BOOK.text(key, language, Map.of(name, value));
    }

    private static String opens(Language language, String time, Map<String, Object> more) {
        Map<String, Object> values = new java.util.HashMap<>(more);
        values.put("opens", ZonedDateTime.parse(time + "+01:00[Europe/Prague]"));
        return BOOK.text("closed", language, values);
    }

    /** No shipped prompt speaks a wait yet; this is how {@code {wait}} in an admin's own prompt sounds. */
    private static String wait(Language language, Duration wait) {
        long minutes = wait.toMinutes();
        return BOOK.text("wait", language, Map.of("hours", minutes / 60, "minutes", minutes % 60));
    }
}
