package dev.heliotrope.config.flowfile;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.LanguageStep;
import dev.heliotrope.flow.tree.LanguageStep.Choice;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlScalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code choose-language}: as a list the languages get the keys 1, 2, 3 and so on. */
final class LanguageKind {
    /** Also the tag of Allar, a language of some thousand people in Kerala, which a list can still name: [all]. */
    private static final String ALL = "all";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,2}");

    private static final Key<List<Choice>> CHOICES = new Key<>(
            "choose-language",
            Form.LANGUAGES,
            "",
            "the languages offered; in a list the first has key 1, the second key 2; all: those of languages.yaml, in its order",
            (value, reading) -> choices(value, reading));
    private static final Key<Placed<String>> PROMPT = new Key<>(
            "prompt",
            Form.PROMPTS,
            "choose-language",
            "said in each language in turn, with the value key",
            (value, reading) -> new Placed<>(value.text("choose-language"), value.at()));
    private static final Key<LanguageStep.Ask> ASK = new Key<>(
                    "ask",
                    Form.WORD,
                    "always",
                    "always, or unless-remembered: callers who have answered before are not asked again",
                    (value, reading) -> value.isThere()
                            ? value.word(LanguageStep.Ask.class).orElse(LanguageStep.Ask.ALWAYS)
                            : LanguageStep.Ask.ALWAYS)
            .of(LanguageStep.Ask.class);
    private static final Key<Integer> TRIES = new Key<>(
            "tries",
            Form.TRIES,
            "2",
            "how often the caller is asked who presses a key that is not offered; who presses none is asked once",
            (value, reading) -> value.whole(1, 10, 2));
    private static final Key<Duration> WAIT = Keys.patience();

    static final StepKind KIND = new StepKind(
            "Asks which language to speak, in all of them. After silence, or wrong keys as often as it is asked, the likeliest is taken: the one"
                    + " remembered of the caller, else that of the dialled number, of the caller's country, or the fallback.",
            List.of(CHOICES, PROMPT, ASK, TRIES, WAIT, Keys.NEXT, Keys.HUNG_UP, Keys.ERROR),
            LanguageKind::step);

    private LanguageKind() {}

    private static Step step(StepSource step) {
        return new LanguageStep(
                step.name(),
                CHOICES.in(step),
                PROMPT.in(step),
                ASK.in(step),
                TRIES.in(step),
                WAIT.in(step),
                Keys.NEXT.in(step),
                Keys.mishaps(step));
    }

    private static List<Choice> choices(Value value, Reading reading) {
        if (value.node().orElse(null) instanceof YamlScalar word && word.text().equals(ALL)) {
            return configured(reading, value);
        }
        List<Choice> choices =
                value.node().orElse(null) instanceof YamlMap ? byKey(value.entries()) : numbered(value.oneOrMore());
        if (choices.isEmpty() && value.isEmpty()) {
            value.error("no-languages", "name at least one language to offer");
        }
        Set<Language> seen = new HashSet<>();
        choices.stream()
                .map(Choice::language)
                .filter(language -> !seen.add(language.value()))
                .forEach(twice -> value.problems()
                        .error(
                                twice.at(),
                                "duplicate-language",
                                "language " + Quoted.of(twice.toString()) + " is already offered"));
        return choices;
    }

    private static List<Choice> configured(Reading reading, Value value) {
        List<Choice> choices = new ArrayList<>();
        for (String tag : reading.languages()) {
            String key = Integer.toString(choices.size() + 1);
            choices.add(new Choice(key, new Placed<>(new Language(tag), value.at())));
        }
        return choices;
    }

    private static List<Choice> numbered(List<Value> items) {
        List<Choice> choices = new ArrayList<>();
        for (Value item : items) {
            String key = Integer.toString(choices.size() + 1);
            choice(key, item).ifPresent(choices::add);
        }
        return choices;
    }

    private static List<Choice> byKey(List<Value.Named> entries) {
        return entries.stream().flatMap(LanguageKind::byKey).toList();
    }

    private static Stream<Choice> byKey(Value.Named entry) {
        if (!DIGITS.matcher(entry.name()).matches()) {
            entry.value()
                    .problems()
                    .error(
                            entry.key().at(),
                            "bad-key",
                            "a key here is one or two digits, found "
                                    + entry.key().described());
            return Stream.empty();
        }
        return choice(entry.name(), entry.value()).stream();
    }

    private static Optional<Choice> choice(String key, Value value) {
        boolean several = value.node().orElse(null) instanceof YamlScalar one
                && one.text().contains(",");
        return value.parsed(
                        several ? "languages in brackets, as in [cs, fr-CA]" : "a language tag such as cs or fr-CA",
                        text -> Optional.of(text).filter(Language::isTag).map(Language::new))
                .map(language -> new Choice(key, new Placed<>(language, value.at())));
    }
}
