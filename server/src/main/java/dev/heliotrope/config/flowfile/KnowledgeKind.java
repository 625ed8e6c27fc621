package dev.heliotrope.config.flowfile;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.KnowledgeStep;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.Words;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code knowledge}. */
final class KnowledgeKind {
    private static final Key<Placed<FlowValue>> TOPIC = new Key<>(
            "knowledge",
            Form.VALUE,
            "",
            "the article to read; = begins an expression",
            (value, reading) -> new Placed<>(FlowValueReader.spoken(value, reading), value.at()));
    private static final Key<List<Placed<Language>>> FALLBACK = new Key<>(
            "fallback",
            Form.LANGUAGES,
            "none",
            "languages to read it in where it is not there in the caller's",
            (value, reading) -> value.oneOrMore().stream()
                    .flatMap(each -> language(each).stream())
                    .toList());
    private static final Key<Words> KEYS = new Key<>(
            "keys-prompt",
            Form.PROMPTS,
            "article-keys",
            "said after each part: which key does what",
            (value, reading) -> new Words(
                    value.isThere() ? Keys.optionalPrompts(value) : List.of(new Placed<>("article-keys", value.at())),
                    Map.of()));
    private static final Key<Duration> WAIT = Keys.patience();
    private static final Key<Placed<String>> NOT_FOUND =
            Keys.step("not-found", "there is no such article in any of the languages");

    static final StepKind KIND = new StepKind(
            "Reads an article out, `knowledge/TOPIC.LANGUAGE.yaml`, part by part. Key 1 or silence goes on, 2 repeats, 3 goes"
                    + " back, * leaves. It is read in the caller's language, else in that language without its country, else in one of"
                    + " `fallback`, which the history then tells.",
            List.of(TOPIC, FALLBACK, KEYS, WAIT, Keys.NEXT, NOT_FOUND, Keys.HUNG_UP, Keys.ERROR),
            KnowledgeKind::step);

    private KnowledgeKind() {}

    private static Step step(StepSource step) {
        return new KnowledgeStep(
                step.name(),
                TOPIC.in(step),
                FALLBACK.in(step),
                KEYS.in(step),
                WAIT.in(step),
                Keys.NEXT.in(step),
                NOT_FOUND.in(step),
                Keys.mishaps(step));
    }

    private static Optional<Placed<Language>> language(Value value) {
        return value.parsed(
                        "a language tag such as cs or fr-CA",
                        text -> Optional.of(text).filter(Language::isTag).map(Language::new))
                .map(language -> new Placed<>(language, value.at()));
    }
}
