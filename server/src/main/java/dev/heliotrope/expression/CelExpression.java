package dev.heliotrope.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.heliotrope.flow.Expression;
import dev.heliotrope.flow.Scope;
import dev.heliotrope.flow.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A checked expression. The program is immutable and may be used by many calls at a time. */
record CelExpression(
        String source,
        CelRuntime.Program program,
        Set<ValueType> wanted,
        List<Expression.Queue> queues,
        Optional<ValueType> type)
        implements Expression {
    private static final int LONGEST_REASON = 200;

    @Override
    public Object value(Scope scope) throws NoValue {
        try {
            return held(program.eval((String name) -> named(name, scope), CelWaits.told(scope)));
        } catch (CelEvaluationException failed) {
            throw new NoValue(reason(failed));
        }
    }

    private Object held(Object value) throws NoValue {
        return CelValues.held(value, wanted)
                .orElseThrow(() -> new NoValue("it is not " + new TreeSet<>(wanted).first()));
    }

    private static Optional<Object> named(String name, Scope scope) {
        return switch (name) {
            case Scope.CALLER -> Optional.of(scope.call().from().digits());
            case Scope.DIALLED -> Optional.of(scope.call().dialled().digits());
            case Scope.LANGUAGE -> Optional.of(scope.language().tag());
            case Scope.NOW -> Optional.of(scope.now());
            default -> Optional.ofNullable(scope.variables().get(name)).map(CelValues::seen);
        };
    }

    /** The library's words without its "evaluation error at INPUT:7: ". */
    private static String reason(CelEvaluationException failed) {
        String message = String.valueOf(failed.getMessage())
                .replaceFirst("^evaluation error at \\S+ ", "")
                .replaceFirst("^No such attribute\\(s\\): (\\w+)$", "$1 has none yet");
        return message.substring(0, Math.min(message.length(), LONGEST_REASON));
    }
}
