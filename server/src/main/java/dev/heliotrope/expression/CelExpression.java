package dev.heliotrope.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.heliotrope.flow.Expression;
import dev.heliotrope.flow.Scope;
import dev.heliotrope.flow.ValueType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A checked expression. The program is immutable and may be used by many calls at a time. */
record CelExpression(String source, CelRuntime.Program program, Set<ValueType> wanted) implements Expression {
    private static final int LONGEST_REASON = 200;

    @Override
    public Object value(Scope scope) throws NoValue {
        try {
            return held(program.eval((String name) -> named(name, scope)));
        } catch (CelEvaluationException failed) {
            throw new NoValue(reason(failed));
        }
    }

    /** What an untyped value turned out to be must be what was asked for; a whole number does for a decimal. */
    private Object held(Object value) throws NoValue {
        Object found = value instanceof Long whole && !wanted.contains(ValueType.WHOLE_NUMBER)
                ? Double.valueOf(whole.doubleValue())
                : value;
        if (wanted.stream().noneMatch(type -> type.admits(found))) {
            throw new NoValue("it is not " + new TreeSet<>(wanted).first());
        }
        return found;
    }

    private static Optional<Object> named(String name, Scope scope) {
        return switch (name) {
            case Scope.CALLER -> Optional.of(scope.call().from().digits());
            case Scope.DIALLED -> Optional.of(scope.call().dialled().digits());
            case Scope.LANGUAGE -> Optional.of(scope.language().tag());
            case Scope.NOW -> Optional.of(scope.now());
            default -> Optional.ofNullable(scope.variables().get(name));
        };
    }

    /** The library's words without its "evaluation error at INPUT:7: ". */
    private static String reason(CelEvaluationException failed) {
        String message = String.valueOf(failed.getMessage()).replaceFirst("^evaluation error at \\S+ ", "");
        return message.substring(0, Math.min(message.length(), LONGEST_REASON));
    }
}
