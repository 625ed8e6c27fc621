package dev.heliotrope.flow.check;

import dev.heliotrope.call.SaidAs;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Mention;
import dev.heliotrope.flow.tree.Variable;
import dev.heliotrope.flow.tree.Words;
import java.util.Objects;
import java.util.Optional;

/** A step gives a prompt a value that some language cannot do with it what it says: count text, or say a name as a time. */
final class WrongValue implements FlowRule {
    @Override
    public void check(Flow flow, Known known, Problems problems) {
        flow.steps().values().stream()
                .flatMap(step -> step.spoken().stream())
                .forEach(words -> words.written().keySet().forEach(name -> check(name, words, flow, known, problems)));
    }

    private static void check(String name, Words words, Flow flow, Known known, Problems problems) {
        Given given = Given.of(Objects.requireNonNull(words.with().get(name)));
        Position at = Objects.requireNonNull(words.written().get(name)).value();
        if (given.isNothing()) {
            return;
        }
        for (Placed<String> prompt : words.prompts()) {
            Optional<Known.Use> misfit = misfit(name, prompt.value(), given, known);
            if (misfit.isPresent()) {
                problems.error(at, "wrong-value", sentence(prompt.value(), misfit.get(), given, flow, known));
                return;
            }
        }
        asWritten(given, flow, known)
                .filter(what -> !hasOwnName(name, given.text(), known))
                .ifPresent(what -> problems.warning(at, "said-as-written", what));
    }

    private static Optional<Known.Use> misfit(String name, String prompt, Given given, Known known) {
        return known.uses(prompt).stream()
                .filter(use -> use.value().equals(name) && !given.fits(use.as()))
                .findFirst();
    }

    private static String sentence(String prompt, Known.Use use, Given given, Flow flow, Known known) {
        String where = use.at().line() == 0 ? "" : " (" + use.at() + ")";
        return "prompt " + Quoted.of(prompt) + " speaks {" + use.value() + "} " + use.as() + where + ", but this is "
                + given.words() + advice(use.as(), given, flow, known);
    }

    private static String advice(SaidAs as, Given given, Flow flow, Known known) {
        boolean written = given.kind() == Given.Kind.WRITTEN;
        if (written && isVariable(given.text(), flow)) {
            return "; for the variable write = " + Quoted.plain(given.text());
        }
        if (as == SaidAs.MOMENT) {
            return written && isCalendar(given.text(), known)
                    ? "; for when that calendar opens next write " + opening(given.text())
                    : "; write { opening-of: CALENDAR }, or an expression such as = now";
        }
        if (as == SaidAs.DIGITS) {
            return "; write { digits-of: VARIABLE }";
        }
        boolean text = given.kind() == Given.Kind.WORKED_OUT && given.type().equals(Optional.of(ValueType.TEXT));
        return as == SaidAs.NUMBER && text ? "; int(...) makes a number of text that is one" : "";
    }

    /** What is written like the name of something is hardly meant to be said as it stands. */
    private static Optional<String> asWritten(Given given, Flow flow, Known known) {
        if (given.kind() != Given.Kind.WRITTEN) {
            return Optional.empty();
        }
        String said = Quoted.of(given.text()) + " is said as it is written; ";
        if (isVariable(given.text(), flow)) {
            return Optional.of(said + "for the variable write = " + Quoted.plain(given.text()));
        }
        return isCalendar(given.text(), known)
                ? Optional.of(said + "for when that calendar opens next write " + opening(given.text()))
                : Optional.empty();
    }

    private static boolean hasOwnName(String value, String text, Known known) {
        return known.names(Mention.Kind.PROMPT).contains(value + "-" + text);
    }

    private static boolean isVariable(String text, Flow flow) {
        return Optional.ofNullable(flow.variables().get(text))
                .filter(variable -> !variable.secret())
                .map(Variable::name)
                .isPresent();
    }

    private static boolean isCalendar(String text, Known known) {
        return known.names(Mention.Kind.CALENDAR).contains(text);
    }

    private static String opening(String calendar) {
        return "{ opening-of: " + Quoted.plain(calendar) + " }";
    }
}
