package dev.heliotrope.config.flowfile;

import dev.heliotrope.config.flowfile.FlowFiles.Source;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.Expressions;
import dev.heliotrope.flow.check.FlowCheck;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.tree.Flow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Flows that are read together, as they may call each other: each file once, what is called before what calls it. */
final class FlowRound {
    private final Known known;
    private final Expressions expressions;
    private final ReadFlows before;
    private final Called called;
    private final Map<Path, FlowText> texts = new ConcurrentHashMap<>();
    private final Map<Path, Outcome> done = new ConcurrentHashMap<>();

    FlowRound(Known known, Expressions expressions, ReadFlows before, Called called) {
        this.known = known;
        this.expressions = expressions;
        this.before = before;
        this.called = called;
    }

    /** The flow is empty if anything is wrong in it, or in one that it calls. */
    record Outcome(Optional<Flow> flow, List<Diagnostic> problems) {}

    FlowText text(Source source) {
        return texts.computeIfAbsent(source.file(), file -> FlowText.read(source, before));
    }

    /** Safe for threads for what calls no other flow. */
    Outcome read(Source source) {
        Outcome before = done.get(source.file());
        if (before != null) {
            return before;
        }
        Outcome now = read(text(source));
        done.put(source.file(), now);
        return now;
    }

    /** For the next time. */
    Map<Source, ReadFlows.One> all() {
        Map<Source, ReadFlows.One> all = new HashMap<>();
        done.forEach((file, outcome) -> {
            FlowText text = Objects.requireNonNull(texts.get(file));
            all.put(text.source(), new ReadFlows.One(text.hash(), outcome.flow(), outcome.problems(), text.calls()));
        });
        return all;
    }

    private Outcome read(FlowText text) {
        return text.before()
                .filter(one -> callsTheSame(text, one))
                .map(one -> new Outcome(one.flow(), one.diagnostics()))
                .orElseGet(() -> readAnew(text));
    }

    private boolean callsTheSame(FlowText text, ReadFlows.One one) {
        return one.calls().stream().allMatch(call -> one.flow()
                .map(flow -> flow.calls().get(call.value()))
                .equals(called.source(text.source(), call.value())
                        .flatMap(source -> read(source).flow())));
    }

    private Outcome readAnew(FlowText text) {
        Map<String, Flow> calls = new TreeMap<>();
        boolean whole = text.calls().stream().allMatch(call -> take(call, text, calls));
        Known around = new KnownFlows(known(text.source()), called.names(text.source()));
        Optional<Flow> flow =
                text.root().flatMap(root -> new FlowReader(around, expressions, text.name(), calls).read(root));
        flow.ifPresent(read -> FlowCheck.check(read, around, text.problems()));
        return new Outcome(
                whole && !text.problems().hasErrors() ? flow : Optional.empty(),
                text.problems().sorted());
    }

    /** Gives false if the flow that is called is there, and something is wrong in it. */
    private boolean take(Placed<String> call, FlowText by, Map<String, Flow> into) {
        Optional<Source> source = called.source(by.source(), call.value());
        List<String> circle = source.map(there -> circle(by, there)).orElse(List.of());
        if (!circle.isEmpty()) {
            String sentence = "flow " + Quoted.of(by.name()) + " would call itself: " + shown(by.name(), circle);
            by.problems().error(call.at(), "flow-circle", sentence);
        }
        if (source.isEmpty() || !circle.isEmpty()) {
            return true;
        }
        Outcome outcome = read(source.get());
        outcome.flow().ifPresent(flow -> into.put(flow.name(), flow));
        if (!called.isToldOf(source.get())) {
            by.problems().addAll(outcome.problems());
        }
        outcome.flow().filter(flow -> flow.depth() >= Flow.DEEPEST).ifPresent(flow -> tooDeep(flow, call, by));
        return outcome.flow().isPresent();
    }

    private static void tooDeep(Flow flow, Placed<String> call, FlowText by) {
        by.problems()
                .error(
                        call.at(),
                        "calls-too-deep",
                        "flows may be called " + Flow.DEEPEST + " deep in each other, here it would be "
                                + (flow.depth() + 1));
    }

    private static String shown(String name, List<String> circle) {
        return Quoted.plain(name) + " -> "
                + String.join(" -> ", circle.stream().map(Quoted::plain).toList());
    }

    /** The way from there back to that flow; empty if there is none. */
    private List<String> circle(FlowText back, Source there) {
        return new WayBack(back.source().file(), this, called).from(there);
    }

    /** What was kept is judged by what was kept with it. */
    private Known known(Source source) {
        return source.kept().isPresent() ? known.ofKept(source.words()) : known;
    }

    /** As far as it can be read, whether it is a good one or not, with what it calls; empty for what is no flow at all. */
    Optional<Flow> asFarAsItGoes(Source source) {
        FlowText text = text(source);
        Map<String, Flow> calls = new TreeMap<>();
        text.calls().forEach(call -> called.source(source, call.value())
                .filter(there -> circle(text, there).isEmpty())
                .flatMap(this::asFarAsItGoes)
                .ifPresent(flow -> calls.put(call.value(), flow)));
        return text.root().flatMap(root -> new FlowReader(known(source), expressions, text.name(), calls).read(root));
    }
}
