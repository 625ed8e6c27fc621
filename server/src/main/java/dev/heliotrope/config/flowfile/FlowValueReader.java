package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlList;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlNode;
import dev.heliotrope.yaml.YamlScalar;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values as steps take them: a constant, or after an equals sign an expression, as in a spreadsheet; where moments make
 * sense also {@code {opening-of: CALENDAR}}.
 */
final class FlowValueReader {
    private static final FlowValue STAND_IN = new FlowValue.Constant("");

    private FlowValueReader() {}

    static FlowValue spoken(Value value, Reading reading) {
        YamlNode node = value.node().orElse(null);
        if (node == null) {
            value.error("wrong-value", "a value is missing here");
            return STAND_IN;
        }
        if (node instanceof YamlMap) {
            return value.record(fields -> found(fields.get("opening-of"), fields.get("digits-of"), reading))
                    .orElse(STAND_IN);
        }
        return node instanceof YamlScalar scalar && !isExpression(scalar)
                ? new FlowValue.Constant(scalar.value().orElse(""))
                : orExpression(value, wantedOf(node, reading), reading);
    }

    /** A day that stands alone is one; worked out it is a moment, as expressions know no days. */
    private static Set<ValueType> wantedOf(@Nullable YamlNode node, Reading reading) {
        boolean day = node instanceof YamlScalar scalar
                && reading.types().get(scalar.text().substring(1).strip()) == ValueType.DATE;
        return day ? EnumSet.of(ValueType.DATE) : EnumSet.allOf(ValueType.class);
    }

    private static FlowValue found(Value opening, Value digits, Reading reading) {
        return digits.isThere() ? digitsOf(digits, reading) : nextOpening(opening);
    }

    private static FlowValue digitsOf(Value variable, Reading reading) {
        if (reading.isSecret(variable.text(""))) {
            variable.error("secret-used", ExpressionReader.sentence(variable.text("")));
            return STAND_IN;
        }
        return new FlowValue.DigitsOf(
                variable.nameOf("variable", reading.types().keySet()).orElse(""));
    }

    private static FlowValue nextOpening(Value calendar) {
        return new FlowValue.NextOpening(new Placed<>(calendar.text(), calendar.at()));
    }

    /** A value for a variable of this type. */
    static FlowValue of(ValueType type, Value value, Reading reading) {
        YamlNode node = value.node().orElse(null);
        boolean written = node instanceof YamlList || (node instanceof YamlScalar scalar && !isExpression(scalar));
        return node != null && written ? constant(type, value, node) : orExpression(value, EnumSet.of(type), reading);
    }

    private static boolean isExpression(YamlScalar scalar) {
        return scalar.text().startsWith("=");
    }

    /** What stands behind an equals sign. */
    static FlowValue workedOut(Value value, Set<ValueType> wanted, Reading reading) {
        return orExpression(value, wanted, reading);
    }

    private static FlowValue orExpression(Value value, Set<ValueType> wanted, Reading reading) {
        if (value.node().orElse(null) instanceof YamlScalar scalar) {
            return new FlowValue.WorkedOut(ExpressionReader.read(value, scalar, 1, wanted, reading));
        }
        value.error("bad-value", "a value is needed here, or after an equals sign an expression: = 1 + 2");
        return STAND_IN;
    }

    private static FlowValue constant(ValueType type, Value value, YamlNode written) {
        Optional<Object> constant = WrittenValue.as(type, written);
        if (constant.isEmpty()) {
            value.error("wrong-type", "the variable holds " + type + ", found " + written.described());
        }
        return constant.<FlowValue>map(FlowValue.Constant::new).orElse(STAND_IN);
    }
}
