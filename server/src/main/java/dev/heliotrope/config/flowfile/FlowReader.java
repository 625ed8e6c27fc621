package dev.heliotrope.config.flowfile;

import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Expressions;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.LanguageStep;
import dev.heliotrope.flow.tree.Mention;
import dev.heliotrope.flow.tree.Promises;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.Variable;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One file as a flow. Empty only where there are no steps at all; else what is wrong has a stand-in and is reported. */
final class FlowReader {
    static final int MOST_STEPS = 1000;

    private final Known known;
    private final Expressions expressions;
    private final String name;
    private final Map<String, Flow> calls;

    /** @param calls the flows that it calls, by name */
    FlowReader(Known known, Expressions expressions, String name, Map<String, Flow> calls) {
        this.known = known;
        this.expressions = expressions;
        this.name = name;
        this.calls = calls;
    }

    Optional<Flow> read(Value root) {
        Map<String, String> versions = new TreeMap<>();
        calls.forEach((called, flow) -> versions.put(called, flow.version()));
        String version = root.node()
                .map(ContentHash::of)
                .map(own -> ContentHash.with(own, versions))
                .orElse("");
        return root.record(file -> flow(file, version)).flatMap(flow -> flow).map(this::withWords);
    }

    private Flow withWords(Flow flow) {
        return known.edition(flow.prompts(), flow.languages())
                .map(words -> flow.saying(words, ContentHash.saying(flow.version(), words.hash())))
                .orElse(flow);
    }

    private Optional<Flow> flow(Fields file, String version) {
        file.get("about").text("");
        SequencedMap<String, Variable> variables = VariablesReader.read(file.get("variables"));
        Promises promises = PromisesReader.read(file.get("promises"));
        Value formality = file.get("formality");
        Value start = file.get("start");
        Defaults defaults = Defaults.read(file.get("defaults"));
        SequencedMap<String, Step> steps = steps(
                file.get("steps"),
                new Reading(
                        expressions,
                        variables,
                        defaults,
                        calls,
                        known.names(Mention.Kind.QUEUE),
                        known.names(Mention.Kind.LANGUAGE)));
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flow(
                        name,
                        version,
                        languages(steps),
                        variables,
                        start(start, steps),
                        steps,
                        promises,
                        defaults.mishaps(),
                        calls,
                        manner(formality),
                        null));
    }

    private static Manner manner(Value formality) {
        return formality.isThere() ? new Manner(formality.word(Formality.class).orElse(null), null) : Manner.USUAL;
    }

    private static Placed<String> start(Value start, SequencedMap<String, Step> steps) {
        return start.isThere()
                ? new Placed<>(start.text(), start.at())
                : steps.firstEntry().getValue().name();
    }

    private static SequencedMap<String, Step> steps(Value value, Reading reading) {
        List<Value.Named> entries = value.entries();
        if (entries.isEmpty()) {
            value.error("no-steps", "a flow needs steps, with one \"name:\" each");
        }
        if (entries.size() > MOST_STEPS) {
            value.error("too-many-steps", "a flow has at most " + MOST_STEPS + " steps");
            return new LinkedHashMap<>();
        }
        return new StepEntries(entries, reading).read();
    }

    private List<Language> languages(SequencedMap<String, Step> steps) {
        Stream<Language> own = steps.values().stream()
                .filter(LanguageStep.class::isInstance)
                .map(LanguageStep.class::cast)
                .flatMap(step -> step.choices().stream())
                .map(choice -> choice.language().value());
        Stream<Language> called =
                calls.values().stream().filter(Flow::letsChooseLanguage).flatMap(flow -> flow.languages().stream());
        List<Language> offered = Stream.concat(own, called).distinct().toList();
        return offered.isEmpty() ? all(known.names(Mention.Kind.LANGUAGE)) : offered;
    }

    private static List<Language> all(Collection<String> tags) {
        return tags.stream().map(Language::new).toList();
    }
}
