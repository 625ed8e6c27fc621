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
import java.util.stream.Collectors;
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

    private static final Map<String, StepKind> BY_NAME =
            KINDS.stream().collect(Collectors.toUnmodifiableMap(StepKind::name, kind -> kind));

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
            Map.entry("tell", "say"),
            Map.entry("ask", "collect"),
            Map.entry("hangup", "hang-up"),
            Map.entry("goto", "go-to"),
            Map.entry("subflow", "call-flow"),
            Map.entry("gosub", "call-flow"),
            Map.entry("options", "menu"),
            Map.entry("ivr", "menu"),
            Map.entry("dial", "transfer"),
            Map.entry("forward", "transfer"),
            Map.entry("rating", "survey"),
            Map.entry("message", "voicemail"));

    private StepTable() {}

    /** Where the kind cannot be told, the problem is reported and a step that leads nobody knows where stands in. */
    static Step read(Placed<String> name, Value value, Reading reading) {
        return kind(name, value)
                .flatMap(kind -> value.record(fields -> kind.maker().apply(new StepSource(name, fields, reading))))
                .orElse(unread(name));
    }

    /** Stands in for a step of which nobody knows what it is, which has been reported. */
    static Step unread(Placed<String> name) {
        return new GoToStep(name, new Placed<>("", name.at()));
    }

    private static Optional<StepKind> kind(Placed<String> name, Value value) {
        List<StepKind> kinds =
                keys(value).flatMap(key -> Stream.ofNullable(BY_NAME.get(key))).toList();
        if (kinds.size() == 1) {
            return Optional.of(kinds.getFirst());
        }
        String step = "step " + Quoted.of(name.value()) + " ";
        value.error("step-kind", step + (kinds.isEmpty() ? "does nothing" + hint(value) : "is " + several(kinds)));
        return Optional.empty();
    }

    /** The key that is no key of any kind is the one misspelt; only where there is none, what the others may be meant for. */
    private static String hint(Value value) {
        List<String> names = KINDS.stream().map(StepKind::name).toList();
        List<String> strange = keys(value).filter(key -> !isKeyOfSomeKind(key)).toList();
        return strange.stream()
                .flatMap(
                        key -> meant(key, names)
                                .map(near -> ": key " + Quoted.of(key) + "; did you mean " + Quoted.of(near) + "?")
                                .stream())
                .findFirst()
                .orElseGet(() -> strange.isEmpty() && keys(value).anyMatch("next"::equals)
                        ? "; to go on at once, write \"go-to\" for \"next\""
                        : "; it needs one of the keys " + DidYouMean.list(names));
    }

    private static Optional<String> meant(String key, List<String> kinds) {
        return Optional.ofNullable(ELSEWHERE.get(key)).or(() -> DidYouMean.among(key, kinds));
    }

    static boolean isKeyOfSomeKind(String name) {
        return KINDS.stream().anyMatch(kind -> kind.keys().stream()
                .anyMatch(key -> key.name().equals(name)));
    }

    private static String several(List<StepKind> kinds) {
        List<String> names = kinds.stream().map(kind -> Quoted.of(kind.name())).toList();
        return (kinds.size() == 2 ? "two" : kinds.size()) + " kinds of step at once, " + String.join(" and ", names)
                + "; make each a step of its own, the first with \"next\" to the other";
    }

    private static Stream<String> keys(Value value) {
        return value.node().orElse(null) instanceof YamlMap map
                ? map.entries().stream().map(YamlMap.Entry::name)
                : Stream.empty();
    }
}
