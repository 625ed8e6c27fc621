package dev.heliotrope.flow.check;

import dev.heliotrope.flow.Expression;
import dev.heliotrope.flow.tree.BranchStep;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.SetStep;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole number that counts up or down, and the plain conditions that end it: {@code n < 3}, alone or among others that must hold, too. What
 * is written in another way is taken for no bound, though it may be one.
 *
 * @param limit how many rounds it is from 0 to there, at most
 */
record Counter(String variable, boolean up, int limit) {
    /** Nine digits, so that no count overflows before it is there. */
    private static final Pattern COMPARED = Pattern.compile(
            "([a-z][a-z0-9_]*) *(<=|<|>=|>) *-?([0-9]{1,9})|-?([0-9]{1,9}) *(<=|<|>=|>) *([a-z][a-z0-9_]*)");

    private static final Pattern COUNTED =
            Pattern.compile("([a-z][a-z0-9_]*) *([-+]) *0*[1-9][0-9]{0,5}|0*[1-9][0-9]{0,5} *\\+ *([a-z][a-z0-9_]*)");

    /** The counters of which one that counts on would bar this way out of a branch at some time. */
    static Set<Counter> barring(BranchStep branch, String to) {
        Set<Counter> barring = new HashSet<>();
        Set<Counter> known = new HashSet<>();
        boolean first = true;
        for (BranchStep.When when : branch.whens()) {
            if (when.then().value().equals(to)) {
                Set<Counter> here = new HashSet<>(known);
                here.addAll(whileHolding(when.condition()));
                first = both(barring, here, first);
            }
            known.addAll(whileNot(when.condition()));
        }
        if (branch.otherwise().value().equals(to)) {
            both(barring, known, first);
        }
        return barring;
    }

    /** Of several ways to one step each must be barred. */
    private static boolean both(Set<Counter> barring, Set<Counter> here, boolean first) {
        if (first) {
            barring.addAll(here);
        } else {
            barring.retainAll(here);
        }
        return false;
    }

    private static Set<Counter> whileHolding(Expression condition) {
        return parts(condition, "&&", "||").flatMap(part -> of(part, true)).collect(Collectors.toSet());
    }

    private static Set<Counter> whileNot(Expression condition) {
        return parts(condition, "||", "&&").flatMap(part -> of(part, false)).collect(Collectors.toSet());
    }

    private static Stream<String> parts(Expression condition, String by, String mixed) {
        String source = condition.source();
        boolean plain = Stream.of(mixed, "?", "!", "(", "\"", "'").noneMatch(source::contains);
        return plain ? Arrays.stream(source.split(Pattern.quote(by), -1)) : Stream.empty();
    }

    private static Stream<Counter> of(String comparison, boolean holds) {
        Matcher compared = COMPARED.matcher(comparison.strip());
        if (!compared.matches()) {
            return Stream.empty();
        }
        boolean turned = compared.group(1) == null;
        boolean less = compared.group(turned ? 5 : 2).startsWith("<");
        int limit = Integer.parseInt(compared.group(turned ? 4 : 3)) + 1;
        return Stream.of(new Counter(compared.group(turned ? 6 : 1), (less != turned) == holds, limit));
    }

    /** Whether this gives the variable some value; that it counts is no matter. */
    boolean isGiven(List<SetStep.Assignment> assignments) {
        return assignments.stream().anyMatch(each -> each.variable().value().equals(variable));
    }

    /** Whether it only counts on here. */
    boolean isCounted(List<SetStep.Assignment> assignments) {
        return isGiven(assignments)
                && assignments.stream()
                        .filter(each -> each.variable().value().equals(variable))
                        .allMatch(each -> counts(each.value()));
    }

    private boolean counts(FlowValue value) {
        if (!(value instanceof FlowValue.WorkedOut worked)) {
            return false;
        }
        Matcher counted = COUNTED.matcher(worked.expression().source().strip());
        return counted.matches()
                && variable.equals(counted.group(1) == null ? counted.group(3) : counted.group(1))
                && up == (counted.group(2) == null || counted.group(2).equals("+"));
    }
}
