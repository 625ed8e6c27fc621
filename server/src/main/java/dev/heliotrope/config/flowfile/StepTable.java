package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.GoToStep;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All kinds of step that a flow file can have. A step is of the kind whose name is among its keys. */
final class StepTable {
    static final List<StepKind> KINDS = List.of(
            LanguageKind.KIND,
            SayKind.KIND,
            MenuKind.KIND,
            CollectKind.KIND,
            IdentifyKind.KIND,
            AuthenticateKind.KIND,
            NoticeKind.KIND,
            SwitchKind.KIND,
            SplitKind.KIND,
            HoursKind.KIND,
            BranchKind.KIND,
            SetKind.KIND,
            EnqueueKind.KIND,
            LookUpKind.KIND,
            WebhookKind.KIND,
            CustomerNoteKind.KIND,
            KnowledgeKind.KIND,
            VoicemailKind.KIND,
            ConsentKind.KIND,
            RecordKind.KIND,
            SurveyKind.KIND,
            CallbackKind.KIND,
            TransferKind.KIND,
            GoToKind.KIND,
            CallFlowKind.KIND,
            ReturnKind.KIND,
            HangUpKind.KIND);

    /** What other systems call it. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("play", "say"),
            Map.entry("prompt", "say"),
            Map.entry("speak", "say"),
            Map.entry("gather", "collect"),
            Map.entry("input", "collect"),
            Map.entry("enqueue", "queue"),
            Map.entry("agent", "queue"),
            Map.entry("if", "branch"),
            Map.entry("switch", "branch"),
            Map.entry("schedule", "hours"),
            Map.entry("language", "choose-language"),
            Map.entry("http", "look-up"),
            Map.entry("end", "hang-up"),
            Map.entry("call", "call-flow"),
            Map.entry("sub-flow", "call-flow"),
            Map.entry("invoke", "call-flow"),
            Map.entry("next", "go-to"));

    private StepTable() {}

    /** Where the kind cannot be told, the problem is reported and a step that leads nobody knows where stands in. */
    static Step read(Placed<String> name, Value value, Reading reading) {
        return kind(name, value)
                .flatMap(kind -> value.record(fields -> kind.maker().apply(new StepSource(name, fields, reading))))
                .orElse(new GoToStep(name, new Placed<>("", name.at())));
    }

    private static Optional<StepKind> kind(Placed<String> name, Value value) {
        List<StepKind> kinds = KINDS.stream()
                .filter(kind -> keys(value).anyMatch(kind.name()::equals))
                .toList();
        if (kinds.size() == 1) {
            return Optional.of(kinds.getFirst());
        }
        String step = "step " + Quoted.of(name.value()) + " ";
        value.error("step-kind", step + (kinds.isEmpty() ? "does nothing" + hint(value) : "is two: " + names(kinds)));
        return Optional.empty();
    }

    private static String hint(Value value) {
        List<String> names = KINDS.stream().map(StepKind::name).toList();
        return keys(value)
                .map(key -> DidYouMean.among(key, names)
                        .or(() -> Optional.ofNullable(ELSEWHERE.get(key)))
                        .map(near -> ": key " + Quoted.of(key) + "; did you mean " + Quoted.of(near) + "?"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("; it needs one of the keys " + DidYouMean.list(names));
    }

    private static String names(List<StepKind> kinds) {
        return String.join(" and ", kinds.stream().map(StepKind::name).toList());
    }

    private static Stream<String> keys(Value value) {
        return value.node().orElse(null) instanceof YamlMap map
                ? map.entries().stream().map(YamlMap.Entry::name)
                : Stream.empty();
    }
}
