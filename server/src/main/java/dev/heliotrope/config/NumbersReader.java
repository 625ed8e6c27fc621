package dev.heliotrope.config;

import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code numbers.yaml}. */
final class NumbersReader {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{2,16}");
    private static final PhoneNumber STAND_IN = PhoneNumber.WITHHELD;

    private final Names languages;
    private final Map<String, Value> seen = new HashMap<>();

    private NumbersReader(Names languages) {
        this.languages = languages;
    }

    static List<DialledNumber> read(Fields file, Names languages) {
        NumbersReader reader = new NumbersReader(languages);
        return file.get("numbers").requiredEntries().stream()
                .flatMap(entry -> reader.number(entry).stream())
                .toList();
    }

    private Optional<DialledNumber> number(Value.Named entry) {
        Value key = entry.key("a dialled number");
        PhoneNumber number = key.parsed(
                        "2 to 16 digits, with or without a leading plus", text -> Words.matching(NUMBER, text))
                .map(PhoneNumber::new)
                .orElse(STAND_IN);
        Value other = number.isWithheld() ? null : seen.putIfAbsent(DialledNumbers.digits(number), key);
        if (other != null) {
            key.error(
                    "number-twice",
                    "this number is already there in line " + other.at().line());
        }
        return entry.value().record(fields -> dialled(fields, number));
    }

    private DialledNumber dialled(Fields fields, PhoneNumber number) {
        Value flow = fields.get("flow");
        Value language = fields.get("language");
        Manner manner = manner(fields.get("formality"), fields.get("country"));
        return new DialledNumber(number, flow.text(), spoken(language), manner, flow.at());
    }

    private static Manner manner(Value formality, Value country) {
        return new Manner(
                formality.isThere() ? formality.word(Formality.class).orElse(null) : null,
                country.isThere() ? LanguagesReader.country(country).orElse(null) : null);
    }

    private Optional<Language> spoken(Value language) {
        return language.isThere()
                ? languages.in(language).filter(Language::isTag).map(Language::new)
                : Optional.empty();
    }
}
