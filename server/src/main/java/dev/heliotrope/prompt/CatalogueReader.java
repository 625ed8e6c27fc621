package dev.heliotrope.prompt;

import com.ibm.icu.util.ULocale;
import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.Yaml;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads one language's file. A message that is no good is reported and left out; the others are kept. */
final class CatalogueReader {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    private final Language language;
    private final String fileName;
    private final Problems problems;
    private final Numerals numerals;
    private final MessageCheck check;
    private final ULocale locale;

    CatalogueReader(Language language, String fileName, Problems problems) {
        this.language = language;
        this.fileName = fileName;
        this.problems = problems;
        this.locale = ULocale.forLanguageTag(language.tag());
        this.numerals = new Numerals(locale);
        this.check = new MessageCheck(locale.getDisplayName(ULocale.ENGLISH), numerals, problems);
    }

    Catalogue read(Path file) {
        Map<String, Catalogue.Entry> entries = new LinkedHashMap<>();
        Set<String> faulty = new TreeSet<>();
        Optional<Value> root = Yaml.read(file, fileName, problems);
        boolean readable = root.filter(value -> value.isEmpty() || value.node().orElse(null) instanceof YamlMap)
                .isPresent();
        List<Value.Named> all = root.map(Value::entries).orElse(List.of());
        all.stream().filter(named -> isKey(named.key())).forEach(named -> entry(named)
                .ifPresentOrElse(entry -> entries.put(named.name(), entry), () -> faulty.add(named.name())));
        return new Catalogue(language, Position.of(fileName), entries, faulty, numerals, readable);
    }

    private boolean isKey(YamlScalar key) {
        boolean good = KEY.matcher(key.text()).matches();
        if (!good) {
            problems.error(
                    key.at(),
                    "bad-key",
                    "a prompt's key is lower-case letters, digits and dashes, found " + Quoted.of(key.text()));
        }
        return good;
    }

    private Optional<Catalogue.Entry> entry(Value.Named named) {
        return named.value().node().orElse(null) instanceof YamlMap
                ? named.value()
                        .record(fields -> entry(named.key(), fields.get("formal"), fields.get("informal")))
                        .flatMap(entry -> entry)
                : wording(named.value()).map(wording -> new Catalogue.Entry(named.key(), wording, wording));
    }

    /** Whoever tells friends from strangers in a prompt has words for both. */
    private Optional<Catalogue.Entry> entry(YamlScalar key, Value formal, Value informal) {
        Optional<Catalogue.Wording> other = wording(informal);
        return wording(formal).flatMap(one -> other.map(friend -> new Catalogue.Entry(key, one, friend)));
    }

    private Optional<Catalogue.Wording> wording(Value value) {
        String text = value.text();
        return text.isEmpty()
                ? Optional.empty()
                : value.node()
                        .filter(YamlScalar.class::isInstance)
                        .map(YamlScalar.class::cast)
                        .flatMap(this::wording);
    }

    private Optional<Catalogue.Wording> wording(YamlScalar source) {
        try {
            MessageShape shape = MessageShape.of(source.text());
            return check.check(source, shape)
                    ? Optional.of(new Catalogue.Wording(source, shape, new Message(source.text(), shape, locale)))
                    : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            MessageFault fault = MessageFault.of(source.text(), e);
            problems.error(source.at(fault.offset()), "bad-message", fault.sentence());
            return Optional.empty();
        }
    }
}
