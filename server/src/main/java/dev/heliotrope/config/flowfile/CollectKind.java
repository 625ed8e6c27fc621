package dev.heliotrope.config.flowfile;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.KeyEntry.Closing;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.CollectStep;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.MenuStep.Missed;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.Variable;
import dev.heliotrope.flow.tree.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code collect}. */
final class CollectKind {
    private static final Key<List<Placed<String>>> PROMPTS = Keys.prompts("collect", "what is asked");
    private static final Key<Placed<String>> INTO = new Key<>(
            "into",
            Form.VARIABLE,
            "",
            "the variable that gets the digits; a secret one keeps them from everybody",
            (value, reading) -> Keys.name(value));
    private static final Key<Closing> END = new Key<>(
                    "end-with",
                    Form.WORD,
                    "square",
                    "the key that says that this was all: square, star or none",
                    (value, reading) ->
                            value.isThere() ? value.word(Closing.class).orElse(Closing.SQUARE) : Closing.SQUARE)
            .of(Closing.class);
    private static final Key<Duration> WAIT = Keys.patience();
    private static final Key<Duration> BETWEEN = Keys.time(
            "between",
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(3),
            "how long the next digit may take");
    private static final Key<Boolean> TYPE_AHEAD = new Key<>(
            "type-ahead",
            Form.TRUTH,
            "true",
            "whether keys pressed before or while it is asked count",
            (value, reading) -> value.truth(true));
    private static final Key<List<Placed<String>>> READ_BACK = new Key<>(
            "read-back",
            Form.PROMPTS,
            "nothing",
            "says the value digits before they count; key 1 confirms, any other asks again",
            (value, reading) -> Keys.optionalPrompts(value));
    private static final Key<Integer> TRIES = Keys.tries(3);
    private static final Key<Missed> INVALID = Keys.missed("invalid", "digits that are not valid or not confirmed");
    private static final Key<Missed> SILENCE = Keys.missed("silence", "no key at all");
    private static final Key<Placed<String>> NEXT = Keys.step("next", "the digits are valid and in the variable");

    static final StepKind KIND = new StepKind(
            "Has the caller key in digits, checks them, and reads them back if you like. Digits for a secret variable are"
                    + " never logged, stored or shown: they are in memory until the caller is next asked for something"
                    + " that is no secret, or waits. If the server dies meanwhile, they are asked for again.",
            List.of(
                    PROMPTS,
                    Keys.WITH,
                    INTO,
                    Validities.DIGITS,
                    Validities.NUMBER,
                    Validities.DATE,
                    Validities.LUHN,
                    Validities.PATTERN,
                    END,
                    WAIT,
                    BETWEEN,
                    TYPE_AHEAD,
                    READ_BACK,
                    TRIES,
                    INVALID,
                    SILENCE,
                    Keys.HUNG_UP,
                    Keys.ERROR,
                    NEXT),
            CollectKind::step);

    private CollectKind() {}

    private static Step step(StepSource step) {
        Validities validities = Validities.in(step);
        return new CollectStep(
                step.name(),
                Keys.words(PROMPTS, step),
                into(step, validities),
                entry(step, validities.length()),
                TYPE_AHEAD.in(step),
                validities.checks(),
                new Words(READ_BACK.in(step), Map.of("digits", new FlowValue.KeyedIn())),
                TRIES.in(step),
                INVALID.in(step),
                SILENCE.in(step),
                Keys.mishaps(step),
                NEXT.in(step));
    }

    private static KeyEntry entry(StepSource step, Validities.Length length) {
        boolean secret = step.reading().isSecret(step.fields().get("into").text(""));
        return new KeyEntry(length.least(), length.most(), WAIT.in(step), BETWEEN.in(step), END.in(step), "", secret);
    }

    private static Placed<String> into(StepSource step, Validities validities) {
        var value = step.fields().get("into");
        Optional<Variable> variable = value.nameOf(
                        "variable", step.reading().variables().keySet())
                .map(name -> step.reading().variables().get(name));
        variable.ifPresent(found -> {
            if (!validities.fit(found.type())) {
                value.error("wrong-type", "the variable holds " + found.type() + ", but gets " + validities.type());
            }
            if (found.secret() && step.fields().get("read-back").isThere()) {
                step.fields().get("read-back").error("spoken-secret", "what is secret is not read back");
            }
        });
        return new Placed<>(value.text(""), value.at());
    }
}
