package dev.heliotrope.rehearsal.script;

import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.PossibleAnswers;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlList;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlNode;
import dev.heliotrope.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how errands end, each held against what the step may be answered; {@code possible} is empty where nobody knows. */
record AnswerReader(Optional<PossibleAnswers> possible) {
    /** One answer, or one for each time. */
    List<Answer> read(Value.Named step) {
        Optional<String> wrong = possible.flatMap(known -> known.wrongStep(step.name()));
        wrong.ifPresent(sentence -> step.key("a step").error("unknown-step", sentence));
        String held = wrong.isPresent() ? "" : step.name();
        Value value = step.value();
        return value.node().orElse(null) instanceof YamlList
                ? value.list().stream().map(each -> answer(held, each)).toList()
                : List.of(answer(held, value));
    }

    /** {@code found}, or {@code { outcome: found, results: { ... } }}. */
    private Answer answer(String step, Value value) {
        return value.node().orElse(null) instanceof YamlMap
                ? value.record(fields ->
                                new Answer(outcome(step, fields.get("outcome")), results(fields.get("results"))))
                        .orElseThrow()
                : new Answer(outcome(step, value), Map.of());
    }

    private String outcome(String step, Value value) {
        String outcome = value.text();
        if (!outcome.isEmpty() && !step.isEmpty()) {
            possible.flatMap(known -> known.wrongOutcome(step, outcome))
                    .ifPresent(sentence -> value.error("unknown-outcome", sentence));
        }
        return outcome;
    }

    private static Map<String, Object> results(Value value) {
        Map<String, Object> results = new LinkedHashMap<>();
        value.entries().forEach(entry -> entry.value().node().ifPresent(node -> results.put(entry.name(), json(node))));
        return results;
    }

    /** As JSON would have it; nothing is empty text. */
    private static Object json(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> scalar.value().orElse("");
            case YamlList list -> list.items().stream().map(AnswerReader::json).toList();
            case YamlMap map -> {
                Map<String, Object> object = new LinkedHashMap<>();
                map.entries().forEach(entry -> object.put(entry.name(), json(entry.value())));
                yield object;
            }
        };
    }
}
