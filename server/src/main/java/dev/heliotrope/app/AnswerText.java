package dev.heliotrope.app;

import dev.heliotrope.rehearsal.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Answers as a test has them: JSON, which is YAML too. */
final class AnswerText {
    private AnswerText() {}

    static String of(List<Answer> answers) {
        return Shown.escaped(
                answers.size() == 1
                        ? object(answers.getFirst()).encode()
                        : new JsonArray(answers.stream().map(AnswerText::object).toList()).encode());
    }

    private static JsonObject object(Answer answer) {
        JsonObject object = new JsonObject().put("outcome", answer.outcome());
        return answer.results().isEmpty() ? object : object.put("results", new JsonObject(answer.results()));
    }
}
