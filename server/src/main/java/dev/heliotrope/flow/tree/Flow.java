package dev.heliotrope.flow.tree;

import dev.heliotrope.call.Edition;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.ValueType;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call flow. {@code version} is a hash of the file's content. {@code languages} are those that a caller may hear in it: what
 * its language steps offer or, where it has none, all that are configured. Steps and variables are in the file's order. {@code calls} are the
 * very flows, by name, that this one sends calls through: whoever has a flow has them, too, in the version that belongs to it, and
 * {@code version} is of them as well. {@code manner} is how it speaks where the number does not say it. {@code edition} is what its
 * prompts say, which {@code version} is of, too; null where it says none, or was kept without.
 */
public record Flow(
        String name,
        String version,
        List<Language> languages,
        SequencedMap<String, Variable> variables,
        Placed<String> start,
        SequencedMap<String, Step> steps,
        Promises promises,
        Mishaps mishaps,
        Map<String, Flow> calls,
        Manner manner,
        @Nullable Edition edition) {
    /** More flows within each other than this are a mistake, and what is kept of them would outgrow the channel. */
    public static final int DEEPEST = 5;

    public Flow {
        languages = List.copyOf(languages);
        variables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(variables));
        steps = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(steps));
        calls = Map.copyOf(calls);
    }

    /** A flow that promises nothing, says nothing of all its steps and calls no other. */
    public Flow(
            String name,
            String version,
            List<Language> languages,
            SequencedMap<String, Variable> variables,
            Placed<String> start,
            SequencedMap<String, Step> steps) {
        this(
                name,
                version,
                languages,
                variables,
                start,
                steps,
                Promises.NONE,
                Mishaps.END,
                Map.of(),
                Manner.USUAL,
                null);
    }

    /** The same with the words that it says. */
    public Flow saying(Edition words, String version) {
        return new Flow(name, version, languages, variables, start, steps, promises, mishaps, calls, manner, words);
    }

    /** The prompts that its own steps say. */
    public Set<String> prompts() {
        Set<String> said = new TreeSet<>();
        for (Step step : steps.values()) {
            step.spoken().forEach(words -> words.prompts().forEach(prompt -> said.add(prompt.value())));
            if (step instanceof KnowledgeStep) {
                said.add(KnowledgeStep.PART);
            }
        }
        return said;
    }

    public Optional<Step> step(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** The first of a step's exits that is such a one; what the flow says of all its steps is asked last. */
    public Optional<Exit> exit(Step step, Predicate<Exit> such) {
        return first(step.exits(), such).or(() -> first(mishaps.listed(), such));
    }

    private static Optional<Exit> first(List<Exit> exits, Predicate<Exit> such) {
        for (Exit exit : exits) {
            if (such.test(exit)) {
                return Optional.of(exit);
            }
        }
        return Optional.empty();
    }

    /** The flow that this step sends a call through, in the version that this one calls. */
    public Optional<Flow> calledBy(CallFlowStep step) {
        return Optional.ofNullable(calls.get(step.flow().value()));
    }

    /** This one and all that it calls, however deep; one that is called twice is there twice. */
    public Stream<Flow> andCalled() {
        return Stream.concat(Stream.of(this), calls.values().stream().flatMap(Flow::andCalled));
    }

    /** How many flows a call can be sent through within each other: 0 where this one calls none. */
    public int depth() {
        return calls.values().stream().mapToInt(flow -> 1 + flow.depth()).max().orElse(0);
    }

    /** The values that variables have when a call begins; secret ones are not among them, nor those that have none yet. */
    public Map<String, Object> firstValues() {
        return firstValues(false);
    }

    /** Whether these are values of its variables, and no first value is missing. Asked at each step of a call. */
    public boolean declares(Map<String, Object> values) {
        if (variables.isEmpty()) {
            return values.isEmpty();
        }
        int known = 0;
        for (Variable variable : variables.values()) {
            boolean there = values.containsKey(variable.name());
            if (!there && !variable.secret() && variable.first().isPresent()) {
                return false;
            }
            known += there ? 1 : 0;
        }
        return known == values.size();
    }

    /** What secret variables are while there is no secret. */
    public Map<String, Object> emptySecrets() {
        return firstValues(true);
    }

    /** Text for a variable that is not declared. */
    public ValueType typeOf(String variable) {
        Variable declared = variables.get(variable);
        return declared == null ? ValueType.TEXT : declared.type();
    }

    private Map<String, Object> firstValues(boolean secret) {
        Map<String, Object> values = new HashMap<>();
        for (Variable variable : variables.values()) {
            if (variable.secret() == secret && variable.first().isPresent()) {
                values.put(variable.name(), variable.first().orElseThrow());
            }
        }
        return Collections.unmodifiableMap(values);
    }

    /** True if some step, here or in a flow that is called, lets the caller choose the language. Asked by each call that begins. */
    public boolean letsChooseLanguage() {
        for (Step step : steps.values()) {
            if (step instanceof LanguageStep) {
                return true;
            }
        }
        return calls.values().stream().anyMatch(Flow::letsChooseLanguage);
    }
}
