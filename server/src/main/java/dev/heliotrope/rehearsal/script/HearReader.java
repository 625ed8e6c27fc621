package dev.heliotrope.rehearsal.script;

import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.rehearsal.script.Line.Prompt;
import dev.heliotrope.rehearsal.script.TestFiles.Names;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlList;
import dev.heliotrope.yaml.YamlMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is to be heard: {@code welcome}, {@code welcome/cs}, a mapping, or a list of these. */
record HearReader(Names names) {
    List<Prompt> prompts(Value value) {
        return value.node().orElse(null) instanceof YamlList
                ? value.list().stream().flatMap(item -> prompt(item).stream()).toList()
                : prompt(value).stream().toList();
    }

    private Optional<Prompt> prompt(Value value) {
        return value.node().orElse(null) instanceof YamlMap
                ? value.record(fields -> prompt(
                                fields.get("prompt"),
                                language(fields.get("language")),
                                formality(fields.get("formality")),
                                fields.get("text").optionalText(),
                                with(fields.get("with"))))
                        .flatMap(prompt -> prompt)
                : prompt(value, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    private Optional<Prompt> prompt(
            Value value,
            Optional<Language> language,
            Optional<Formality> formality,
            Optional<String> text,
            Map<String, String> with) {
        String written = value.text();
        int slash = written.indexOf('/');
        String key = slash < 0 ? written : written.substring(0, slash);
        Optional<Language> tag = slash < 0 ? language : tag(value, written.substring(slash + 1));
        return known(value, key)
                .map(prompt -> new Prompt(new Placed<>(prompt, value.at()), tag, formality, text, with));
    }

    private Optional<String> known(Value value, String key) {
        return known(value, "prompt", key, names.prompts());
    }

    private Optional<Language> tag(Value value, String tag) {
        return known(value, "language", tag, names.catalogues()).map(Language::new);
    }

    private Optional<Language> language(Value value) {
        return value.isThere() ? tag(value, value.text()) : Optional.empty();
    }

    private static Optional<Formality> formality(Value value) {
        return value.isThere() ? value.word(Formality.class) : Optional.empty();
    }

    private static Optional<String> known(Value value, String noun, String name, Set<String> known) {
        if (!known.contains(name) && value.isThere()) {
            value.error(
                    "unknown-" + noun, "there is no " + noun + " " + Quoted.of(name) + DidYouMean.orList(name, known));
        }
        return Optional.of(name).filter(known::contains);
    }

    private static Map<String, String> with(Value value) {
        Map<String, String> with = new HashMap<>();
        value.entries().forEach(entry -> with.put(entry.name(), entry.value().text()));
        return with;
    }
}
