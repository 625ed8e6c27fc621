package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.SurveyStep;
import dev.heliotrope.flow.tree.SurveyStep.Scale;
import dev.heliotrope.flow.tree.Words;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code survey}. */
final class SurveyKind {
    private static final Key<Scale> SCALE = new Key<>(
                    "survey",
                    Form.WORD,
                    "",
                    "csat: satisfied, 1 to 5; nps: would recommend, 0 to 10; ces: easy, 1 to 7",
                    (value, reading) -> value.word(Scale.class).orElse(Scale.CSAT))
            .of(Scale.class);
    private static final Key<List<Placed<String>>> PROMPT = new Key<>(
            "prompt",
            Form.PROMPTS,
            "survey-csat, survey-nps or survey-ces",
            "the question",
            (value, reading) -> Keys.optionalPrompts(value));
    private static final Key<List<Placed<String>>> COMMENT = new Key<>(
            "comment",
            Form.PROMPTS,
            "no comment is asked for",
            "what is said before a spoken comment is recorded, such as survey-comment",
            (value, reading) -> Keys.optionalPrompts(value));
    private static final Key<Duration> AT_MOST = Keys.time(
            "at-most", Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(1), "the longest comment");
    private static final Key<Optional<Placed<String>>> INTO =
            VariableKeys.optional("into", ValueType.WHOLE_NUMBER, "the variable that the score is put into");
    private static final Key<Integer> TRIES = Keys.tries(2);
    private static final Key<Duration> WAIT = Keys.patience();
    private static final Key<Placed<String>> SKIPPED = RecordKind.asNext("skipped", "no score was given");

    static final StepKind KIND = new StepKind(
            "Asks for a score and, if you like, a spoken comment; both go into the history.",
            List.of(SCALE, PROMPT, COMMENT, AT_MOST, INTO, TRIES, WAIT, Keys.NEXT, SKIPPED, Keys.HUNG_UP, Keys.ERROR),
            SurveyKind::step);

    private SurveyKind() {}

    private static Step step(StepSource step) {
        Scale scale = SCALE.in(step);
        List<Placed<String>> asked = PROMPT.in(step);
        String usual = "survey-" + scale.name().toLowerCase(Locale.ROOT);
        Placed<String> next = Keys.NEXT.in(step);
        return new SurveyStep(
                step.name(),
                scale,
                new Words(
                        asked.isEmpty()
                                ? List.of(new Placed<>(usual, step.name().at()))
                                : asked,
                        Map.of()),
                new Words(COMMENT.in(step), Map.of()),
                AT_MOST.in(step),
                INTO.in(step),
                TRIES.in(step),
                WAIT.in(step),
                next,
                RecordKind.or(SKIPPED.in(step), next),
                Keys.mishaps(step));
    }
}
