package dev.heliotrope.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.heliotrope.flow.Expressions;
import dev.heliotrope.flow.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Expressions in the Common Expression Language (CEL), checked when a flow is loaded: its language definition is at
 * cel.dev. There are no macros, so nothing loops, and regular expressions are RE2, so each runs in a time that is bounded by
 * its length and that of its values.
 */
public final class CelExpressions implements Expressions {
    /** A company asks the same in many flows, and to compile it costs a millisecond each time. */
    private static final int MOST_KEPT = 5_000;

    private final Map<Question, Compiled> kept = new ConcurrentHashMap<>();

    private record Question(
            String source, Set<ValueType> wanted, Map<String, ValueType> variables, Set<String> untyped) {}

    /**
     * Begins what the library does before its first expression, on a thread of its own: some hundred milliseconds, which those
     * may be spared who have other files to read first.
     */
    public static void ahead() {
        Thread.ofPlatform()
                .daemon()
                .name("expressions")
                .start(() -> compiled(
                        "language == \"en\" && now.getHours(\"UTC\") < 6",
                        EnumSet.of(ValueType.YES_NO),
                        Map.of(),
                        Set.of()));
    }

    @Override
    public Compiled compile(
            String source, Set<ValueType> wanted, Map<String, ValueType> variables, Set<String> untyped) {
        Question question = new Question(source, Set.copyOf(wanted), Map.copyOf(variables), Set.copyOf(untyped));
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(question, asked -> compiled(source, wanted, variables, untyped));
    }

    private static Compiled compiled(
            String source, Set<ValueType> wanted, Map<String, ValueType> variables, Set<String> untyped) {
        if (source.codePointCount(0, source.length()) > CelEngine.LONGEST_SOURCE) {
            return new Faulty(
                    List.of(new Fault(0, "an expression has at most " + CelEngine.LONGEST_SOURCE + " characters")));
        }
        try {
            CelValidationResult checked = CelEngine.check(source, variables, untyped);
            return checked.hasError()
                    ? new Faulty(new CelFaults(source, both(variables.keySet(), untyped)).of(checked))
                    : typed(checked.getAst(), source, wanted, !untyped.isEmpty());
        } catch (CelValidationException | CelEvaluationException unexpected) {
            return faulty("this cannot be used: " + unexpected.getMessage());
        }
    }

    private static Compiled typed(
            CelAbstractSyntaxTree tree, String source, Set<ValueType> wanted, boolean mayBeUntyped)
            throws CelEvaluationException {
        CelWaits.Asked asked = CelWaits.asked(tree, source);
        if (!asked.faults().isEmpty()) {
            return new Faulty(asked.faults());
        }
        CelType type = tree.getResultType();
        boolean fits = wanted.stream().anyMatch(each -> CelTypes.fits(type, each));
        return fits || (mayBeUntyped && CelTypes.isUntyped(type))
                ? new Sound(new CelExpression(
                        source.strip(),
                        CelEngine.program(tree),
                        Set.copyOf(wanted),
                        asked.queues(),
                        CelTypes.of(type, wanted)))
                : faulty(list(wanted) + " is needed here, but this is " + CelTypes.words(type) + CelTypes.hint(type));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static String list(Set<ValueType> wanted) {
        return new TreeSet<>(wanted).stream().map(ValueType::toString).collect(Collectors.joining(" or "));
    }

    private static Compiled faulty(String sentence) {
        return new Faulty(List.of(new Fault(0, sentence)));
    }
}
