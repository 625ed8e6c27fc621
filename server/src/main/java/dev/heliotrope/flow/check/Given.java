package dev.heliotrope.flow.check;

import dev.heliotrope.call.SaidAs;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.FlowValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value that a flow gives a prompt, as far as it is known before a call. */
record Given(Kind kind, Optional<ValueType> type, String text, String words) {
    enum Kind {
        WRITTEN,
        WORKED_OUT,
        DIGITS
    }

    /** Written in quotes it is a number all the same. */
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    static Given of(FlowValue value) {
        return switch (value) {
            case FlowValue.Constant constant -> written(constant.value());
            case FlowValue.WorkedOut worked ->
                new Given(
                        Kind.WORKED_OUT,
                        worked.expression().type(),
                        worked.expression().source(),
                        worked.expression().type().map(ValueType::toString).orElse(""));
            case FlowValue.DigitsOf digits -> digits(digits.variable());
            case FlowValue.KeyedIn keyed -> digits("");
            case FlowValue.NextOpening next ->
                new Given(
                        Kind.WORKED_OUT,
                        Optional.of(ValueType.MOMENT),
                        next.calendar().value(),
                        "moment");
        };
    }

    private static Given digits(String variable) {
        return new Given(Kind.DIGITS, Optional.empty(), variable, "digits one by one");
    }

    private static Given written(Object value) {
        String text = value.toString();
        Optional<ValueType> type =
                WHOLE.matcher(text).matches() ? Optional.of(ValueType.WHOLE_NUMBER) : ValueType.of(value);
        return new Given(Kind.WRITTEN, type, text, type.map(ValueType::toString).orElse("") + " " + Quoted.of(text));
    }

    /** What stands in for a value that could not be read, which has been reported. */
    boolean isNothing() {
        return kind == Kind.WRITTEN && text.isBlank();
    }

    boolean fits(SaidAs as) {
        return kind == Kind.DIGITS
                ? as == SaidAs.DIGITS || as == SaidAs.ITSELF || as == SaidAs.CHOICE
                : type.map(each -> fits(each, as)).orElse(true);
    }

    private static boolean fits(ValueType type, SaidAs as) {
        return switch (as) {
            case ITSELF -> true;
            case NUMBER -> type == ValueType.WHOLE_NUMBER || type == ValueType.DECIMAL || type == ValueType.LENGTH;
            case CHOICE -> type != ValueType.MOMENT && type != ValueType.DATE && !type.isList();
            case MOMENT -> type == ValueType.MOMENT;
            case DATE -> type == ValueType.DATE;
            case WAIT -> type == ValueType.WHOLE_NUMBER || type == ValueType.LENGTH;
            case DIGITS -> false;
            case LIST -> type.isList();
        };
    }
}
