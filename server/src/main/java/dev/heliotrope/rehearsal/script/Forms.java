package dev.heliotrope.rehearsal.script;

import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.hours.Opening;
import dev.heliotrope.rehearsal.Fakes.FakeHours;
import dev.heliotrope.rehearsal.script.TestFiles.Names;
import dev.heliotrope.yaml.Durations;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The forms that the values of a test are written in. */
final class Forms {
    private static final String WITHHELD = "withheld";
    private static final String UNKNOWN = "unknown";

    private Forms() {}

    /** Empty where nothing is written. */
    static Optional<PhoneNumber> number(Value value) {
        return value.isThere()
                ? value.parsed("a number such as +420777123456, or withheld", Forms::number)
                : Optional.empty();
    }

    private static Optional<PhoneNumber> number(String text) {
        if (text.equals(WITHHELD)) {
            return Optional.of(PhoneNumber.WITHHELD);
        }
        return Optional.of(PhoneNumber.cleaned(text))
                .filter(number -> number.digits().equals(text));
    }

    static Optional<Language> language(Value value, Names names) {
        return value.isThere() ? value.nameOf("language", names.languages()).map(Language::new) : Optional.empty();
    }

    static Manner manner(Value formality, Value country) {
        return new Manner(
                formality.isThere() ? formality.word(Formality.class).orElse(null) : null,
                country.isThere()
                        ? country.parsed("the ISO 3166 code of a country such as US", Forms::country)
                                .orElse(null)
                        : null);
    }

    private static Optional<String> country(String text) {
        return Optional.of(text).filter(code -> code.matches("[A-Z]{2}"));
    }

    static Optional<Instant> instant(Value value) {
        return value.isThere()
                ? value.parsed(
                        "an instant such as 2026-11-24T15:30:00Z or 2026-11-24T16:30+01:00[Europe/Prague]",
                        Forms::instant)
                : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** {@code closed}, or {@code { is: closed, opens: INSTANT }}. */
    static Optional<FakeHours> hours(Value value) {
        if (value.node().orElse(null) instanceof YamlMap) {
            return value.record(fields -> {
                        Optional<Opening.Rule> is = fields.get("is").word(Opening.Rule.class);
                        Optional<Instant> opens = instant(fields.get("opens"));
                        return is.map(rule -> new FakeHours(rule, opens));
                    })
                    .flatMap(fake -> fake);
        }
        return value.word(Opening.Rule.class).map(rule -> new FakeHours(rule, Optional.empty()));
    }

    /** {@code 240} seconds, {@code 4m}, or {@code unknown}, for which it is empty. */
    static Optional<Duration> wait(Value value) {
        String text = value.text();
        return text.equals(UNKNOWN)
                ? Optional.empty()
                : value.parsed(
                        "seconds such as 240, a time such as 4m, or " + UNKNOWN,
                        written -> Durations.parse(written.matches("[0-9]{1,6}") ? written + "s" : written));
    }
}
