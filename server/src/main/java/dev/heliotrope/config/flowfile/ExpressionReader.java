package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.Expression;
import dev.heliotrope.flow.Expressions;
import dev.heliotrope.flow.Scope;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlScalar;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions, each fault at its own place within the YAML text. */
final class ExpressionReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private ExpressionReader() {}

    /** Stands in for an expression with faults; it is reported, so no call ever gets to it. */
    private record Unreadable(String source) implements Expression {
        @Override
        public Object value(Scope scope) throws NoValue {
            throw new NoValue("it was never right");
        }
    }

    static Expression condition(Value value, Reading reading) {
        String text = value.text();
        return value.node().orElse(null) instanceof YamlScalar scalar && !text.isEmpty()
                ? read(value, scalar, 0, EnumSet.of(ValueType.YES_NO), reading)
                : new Unreadable(text);
    }

    /** The part of the scalar from {@code begin} on. */
    static Expression read(Value value, YamlScalar scalar, int begin, Set<ValueType> wanted, Reading reading) {
        String source = scalar.text().substring(begin);
        return switch (reading.expressions().compile(source, wanted, reading.types(), reading.untyped())) {
            case Expressions.Sound sound -> {
                sound.expression()
                        .queues()
                        .forEach(queue -> known(queue, scalar.at(begin + queue.offset()), value, reading));
                yield sound.expression();
            }
            case Expressions.Faulty faulty -> {
                faulty.faults().forEach(fault -> {
                    Optional<String> secret = secret(fault, source, reading);
                    value.problems()
                            .error(
                                    scalar.at(begin + fault.offset()),
                                    secret.isPresent() ? "secret-used" : "bad-expression",
                                    secret.orElse(fault.sentence()));
                });
                yield new Unreadable(source);
            }
        };
    }

    private static void known(Expression.Queue queue, Position at, Value value, Reading reading) {
        if (!reading.queues().contains(queue.name())) {
            String sentence =
                    "there is no queue " + Quoted.of(queue.name()) + DidYouMean.orList(queue.name(), reading.queues());
            value.problems().error(at, "unknown-queue", sentence);
        }
    }

    /** A name that stands there but is not known may be a secret, which is kept from this kind of step. */
    private static Optional<String> secret(Expressions.Fault fault, String source, Reading reading) {
        Matcher name = NAME.matcher(source);
        boolean secret = name.find(fault.offset())
                && name.start() == fault.offset()
                && reading.isSecret(name.group())
                && !reading.secretsToo();
        return secret ? Optional.of(sentence(name.group())) : Optional.empty();
    }

    static String sentence(String secret) {
        return "variable " + Quoted.of(secret) + " is secret; only the body and the headers of a look-up may have it";
    }
}
