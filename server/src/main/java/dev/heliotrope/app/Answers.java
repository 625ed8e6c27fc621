package dev.heliotrope.app;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.PossibleAnswers;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers to errands as they are typed: {@code found {"response": {"status": "sent"}}}. */
final class Answers {
    private Answers() {}

    /**
     * By step, of {@code STEP=OUTCOME JSON}; several for a step that has several errands done, such as a survey with a comment.
     *
     * @throws Refused with exit code 2 for what no step of the flow can be answered
     */
    static Map<String, List<Answer>> byStep(List<String> given, PossibleAnswers possible) {
        Map<String, List<Answer>> answers = new HashMap<>();
        for (String each : given) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw new Refused(2, "an answer is written STEP=OUTCOME, found " + Shown.line(each));
            }
            String step = each.substring(0, equals);
            Answer answer = of(each.substring(equals + 1));
            possible.wrongStep(step)
                    .or(() -> possible.wrongOutcome(step, answer.outcome()))
                    .ifPresent(sentence -> {
                        throw new Refused(2, sentence);
                    });
            answers.computeIfAbsent(step, first -> new ArrayList<>()).add(answer);
        }
        return answers;
    }

    /** The first of a step's that an errand with these outcomes may have. */
    static Optional<Answer> first(Map<String, List<Answer>> given, String step, List<String> outcomes) {
        return given.getOrDefault(step, List.of()).stream()
                .filter(answer -> outcomes.contains(answer.outcome()))
                .findFirst();
    }

    /** @throws Refused with exit code 2 for an outcome that nothing of that kind has */
    static Answer fitting(String step, String kind, List<String> outcomes, Answer answer) {
        if (!outcomes.contains(answer.outcome())) {
            throw new Refused(
                    2,
                    "no " + kind + ", as in step " + step + ", ends with " + Shown.line(answer.outcome())
                            + DidYouMean.orList(answer.outcome(), outcomes));
        }
        return answer;
    }

    /** @throws Refused with exit code 2 where what follows the outcome is no JSON object */
    static Answer of(String text) {
        int brace = text.indexOf('{');
        String outcome = (brace < 0 ? text : text.substring(0, brace)).strip();
        try {
            return new Answer(outcome, brace < 0 ? Map.of() : object(new JsonObject(text.substring(brace))));
        } catch (DecodeException malformed) {
            throw new Refused(
                    2, "the results of an answer are a JSON object, found " + Shown.line(text.substring(brace)));
        }
    }

    private static Map<String, Object> object(JsonObject json) {
        Map<String, Object> plain = new LinkedHashMap<>();
        json.forEach(field -> {
            if (field.getValue() != null) {
                plain.put(field.getKey(), plain(field.getValue()));
            }
        });
        return plain;
    }

    /** Whole numbers are Long in flows. */
    private static Object plain(Object value) {
        return switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> array.stream().map(Answers::plain).toList();
            case Integer whole -> whole.longValue();
            default -> value;
        };
    }
}
