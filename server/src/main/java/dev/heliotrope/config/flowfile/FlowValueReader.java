package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlNode;
import dev.heliotrope.yaml.YamlScalar;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Values as steps take them: a constant, or after an equals sign an expression, as in a spreadsheet; where moments make
 * sense also {@code {opening-of: CALENDAR}}.
 */
final class FlowValueReader {
    private static final FlowValue STAND_IN = new FlowValue.Constant("");

    private FlowValueReader() {}

    static FlowValue spoken(Value value, Reading reading) {
        YamlNode node = value.node().orElse(null);
        if (node instanceof YamlMap) {
            return value.record(fields -> found(fields.get("opening-of"), fields.get("digits-of"), reading))
                    .orElse(STAND_IN);
        }
        return node instanceof YamlScalar scalar && !isExpression(scalar)
                ? new FlowValue.Constant(scalar.value().orElse(""))
                : orExpression(value, EnumSet.allOf(ValueType.class), reading);
    }

    private static FlowValue found(Value opening, Value digits, Reading reading) {
        return digits.isThere() ? digitsOf(digits, reading) : nextOpening(opening);
    }

    private static FlowValue digitsOf(Value variable, Reading reading) {
        return new FlowValue.DigitsOf(
                variable.nameOf("variable", reading.types().keySet()).orElse(""));
    }

    private static FlowValue nextOpening(Value calendar) {
        return new FlowValue.NextOpening(new Placed<>(calendar.text(), calendar.at()));
    }

    /** A value for a variable of this type. */
    static FlowValue of(ValueType type, Value value, Reading reading) {
        return value.node().orElse(null) instanceof YamlScalar scalar && !isExpression(scalar)
                ? constant(type, value, scalar)
                : orExpression(value, EnumSet.of(type), reading);
    }

    private static boolean isExpression(YamlScalar scalar) {
        return scalar.text().startsWith("=");
    }

    private static FlowValue orExpression(Value value, Set<ValueType> wanted, Reading reading) {
        if (value.node().orElse(null) instanceof YamlScalar scalar) {
            return new FlowValue.WorkedOut(ExpressionReader.read(value, scalar, 1, wanted, reading));
        }
        value.error("bad-value", "a value is needed here, or after an equals sign an expression: = 1 + 2");
        return STAND_IN;
    }

    private static FlowValue constant(ValueType type, Value value, YamlScalar scalar) {
        Optional<Object> constant = as(type, scalar);
        if (constant.isEmpty()) {
            value.error("wrong-type", "the variable holds " + type + ", found " + scalar.described());
        }
        return constant.<FlowValue>map(FlowValue.Constant::new).orElse(STAND_IN);
    }

    /** A whole number does for a decimal, and anything as it stands for text. */
    private static Optional<Object> as(ValueType type, YamlScalar scalar) {
        Object written = scalar.value().orElse("");
        return switch (type) {
            case TEXT -> Optional.of(scalar.text());
            case DECIMAL ->
                Optional.of(written).filter(Number.class::isInstance).map(number -> ((Number) number).doubleValue());
            case WHOLE_NUMBER, YES_NO -> Optional.of(written).filter(type::admits);
        };
    }
}
