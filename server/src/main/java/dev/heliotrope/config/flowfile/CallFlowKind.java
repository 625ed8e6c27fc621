package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.CallFlowStep;
import dev.heliotrope.flow.tree.CallFlowStep.Result;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.SetStep.Assignment;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.Variable;
import dev.heliotrope.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code call-flow}. What is given and taken is of the types that the other flow's variables have. */
final class CallFlowKind {
    private static final Key<Placed<String>> FLOW =
            new Key<>("call-flow", Form.FLOW, "", "the flow to go through", (value, reading) -> Keys.name(value));
    private static final Key<Value> WITH = new Key<>(
            "with",
            Form.VALUES,
            "nothing",
            "variables of that flow and the values that they begin with; = begins an expression",
            (value, reading) -> value);
    private static final Key<Value> RESULTS = new Key<>(
            "results",
            Form.VARIABLES,
            "nothing",
            "variables of this flow and, of that flow, the ones whose values they get",
            (value, reading) -> value);
    static final Key<Optional<Placed<String>>> NEXT = Keys.optionalStep(
            "next",
            "an error, unless that flow always returns with an outcome",
            "where the call goes on once that flow has returned without an outcome");
    static final Key<Value> OUTCOMES = new Key<>(
            "outcomes",
            Form.OUTCOMES,
            "an error, if that flow returns with any",
            "the outcomes that flow returns with, all of them, and where the call goes on after each",
            (value, reading) -> value);

    static final StepKind KIND = new StepKind(
            "Sends the call through another flow, which ends with a `return` step, and goes on here, by the outcome that it returned"
                    + " with if it has several. The language and the customer go along"
                    + " and come back; secrets do neither. A call that ends in the other flow is over. Behind a hang-up that flow does what"
                    + " it says, and then this one; what cannot be done and is not declared there goes this one's way.",
            List.of(FLOW, WITH, RESULTS, NEXT, OUTCOMES, Keys.HUNG_UP, Keys.ERROR),
            CallFlowKind::step);

    private CallFlowKind() {}

    private static Step step(StepSource step) {
        Placed<String> name = FLOW.in(step);
        Optional<Flow> called = Optional.ofNullable(step.reading().calls().get(name.value()));
        return new CallFlowStep(
                step.name(),
                name,
                WITH.in(step).entries().stream()
                        .flatMap(entry -> argument(entry, called, step.reading()))
                        .toList(),
                RESULTS.in(step).entries().stream()
                        .flatMap(entry -> result(entry, called, step.reading()))
                        .toList(),
                Comings.next(step, name, called),
                Comings.outcomes(step, name, called),
                Keys.mishaps(step));
    }

    /** Of a flow that cannot be had nothing is known; that is told elsewhere. */
    private static Stream<Assignment> argument(Value.Named entry, Optional<Flow> called, Reading reading) {
        Placed<String> name = new Placed<>(entry.name(), entry.key().at());
        if (called.isEmpty()) {
            return Stream.of(new Assignment(name, FlowValueReader.spoken(entry.value(), reading)));
        }
        Optional<Variable> variable = theirs(name, called.get(), entry.value());
        variable.filter(Variable::secret).ifPresent(secret -> entry.value()
                .error("secret-set", "a secret variable gets its value from a collect step alone"));
        return variable.stream()
                .map(found -> new Assignment(name, FlowValueReader.of(found.type(), entry.value(), reading)));
    }

    private static Stream<Result> result(Value.Named entry, Optional<Flow> called, Reading reading) {
        Optional<Variable> ours = SetKind.settable(entry, reading);
        Placed<String> name = new Placed<>(entry.value().text(), entry.value().at());
        Optional<Variable> theirs = called.flatMap(flow -> theirs(name, flow, entry.value()));
        if (ours.isPresent() && theirs.isPresent()) {
            fit(ours.get(), theirs.get(), entry.value());
        }
        return ours.stream()
                .map(found -> new Result(new Placed<>(entry.name(), entry.key().at()), name));
    }

    private static void fit(Variable ours, Variable theirs, Value at) {
        if (theirs.secret()) {
            at.error("wrong-type", "variable " + Quoted.of(theirs.name()) + " is secret and does not come back");
        } else if (ours.type() != theirs.type()) {
            at.error("wrong-type", "the variable holds " + ours.type() + ", but gets " + theirs.type());
        }
    }

    private static Optional<Variable> theirs(Placed<String> name, Flow flow, Value at) {
        Optional<Variable> variable = Optional.ofNullable(flow.variables().get(name.value()));
        if (variable.isEmpty()) {
            at.problems()
                    .error(
                            name.at(),
                            "unknown-variable",
                            "there is no variable " + Quoted.of(name.value()) + " in flow " + Quoted.of(flow.name())
                                    + DidYouMean.orList(
                                            name.value(), flow.variables().keySet()));
        }
        return variable;
    }
}
