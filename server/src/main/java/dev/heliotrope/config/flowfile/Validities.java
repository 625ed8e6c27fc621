package dev.heliotrope.config.flowfile;

import dev.heliotrope.flow.Expressions;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.Validity;
import dev.heliotrope.flow.tree.Validity.Order;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of a step that say which digits are valid, and what they come to together. */
record Validities(Length length, List<Validity> checks) {
    /** Longer numbers do not fit where numbers are kept, and longer digits are nothing to key in. */
    private static final int MOST_DIGITS = 30;

    private static final int MOST_OF_A_NUMBER = 18;
    private static final Pattern TWO = Pattern.compile("([0-9]{1,18})\\s*-\\s*([0-9]{1,18})");

    static final Key<Optional<Length>> DIGITS = new Key<>(
            "digits",
            Form.LENGTH,
            "1-30, or as many as a date has",
            "how many digits there must be",
            (value, reading) -> value.isThere() ? length(value) : Optional.empty());
    static final Key<Optional<Validity>> NUMBER = new Key<>(
            "number",
            Form.RANGE,
            "any",
            "the least and the most that they may be as a number",
            (value, reading) -> value.isThere() ? range(value) : Optional.empty());
    static final Key<Optional<Order>> DATE = new Key<>(
                    "date",
                    Form.WORD,
                    "none",
                    "they must be a day that exists, keyed in this order; kept as 2026-11-05",
                    (value, reading) -> value.isThere() ? value.word(Order.class) : Optional.<Order>empty())
            .of(Order.class);
    static final Key<Boolean> LUHN = new Key<>(
            "luhn",
            Form.TRUTH,
            "false",
            "the last digit must be the Luhn check digit, as on payment cards",
            (value, reading) -> value.truth(false));
    static final Key<Optional<Validity>> PATTERN = new Key<>(
            "pattern",
            Form.PATTERN,
            "any",
            "what all of them together must match",
            (value, reading) -> value.isThere() ? pattern(value, reading) : Optional.empty());

    record Length(int least, int most) {}

    static Validities in(StepSource step) {
        List<Validity> checks = new ArrayList<>();
        Optional<Order> date = DATE.in(step);
        Optional<Length> length = DIGITS.in(step);
        NUMBER.in(step).ifPresent(checks::add);
        date.ifPresent(order -> checks.add(new Validity.Day(order)));
        if (LUHN.in(step)) {
            checks.add(new Validity.Luhn());
        }
        PATTERN.in(step).ifPresent(checks::add);
        int most = checks.stream().anyMatch(Validity.NumberRange.class::isInstance) ? MOST_OF_A_NUMBER : MOST_DIGITS;
        Length otherwise =
                date.map(order -> new Length(order.digits(), order.digits())).orElse(new Length(1, most));
        return new Validities(checked(length.orElse(otherwise), otherwise, step), checks);
    }

    private static Length checked(Length length, Length possible, StepSource step) {
        if (length.least() < possible.least() || length.most() > possible.most()) {
            step.fields()
                    .get("digits")
                    .error("bad-value", "digits must be from " + possible.least() + " to " + possible.most() + " here");
        }
        return length;
    }

    private static Optional<Length> length(Value value) {
        if (isTurned(value)) {
            return Optional.empty();
        }
        return value.parsed("a number from 1 to 30, or two with a dash: 4-8", text -> {
            Matcher two = TWO.matcher(text.contains("-") ? text : text + "-" + text);
            return two.matches()
                    ? length(Long.parseLong(two.group(1)), Long.parseLong(two.group(2)))
                    : Optional.empty();
        });
    }

    /** The larger number first, which is told; whatever else may be wrong is not looked for then. */
    private static boolean isTurned(Value value) {
        Matcher two = TWO.matcher(value.node()
                .filter(YamlScalar.class::isInstance)
                .map(node -> ((YamlScalar) node).text())
                .orElse(""));
        boolean turned = two.matches() && Long.parseLong(two.group(1)) > Long.parseLong(two.group(2));
        if (turned) {
            value.error(
                    "bad-value",
                    "the smaller number comes first: %s-%s, found %s-%s"
                            .formatted(two.group(2), two.group(1), two.group(1), two.group(2)));
        }
        return turned;
    }

    private static Optional<Length> length(long least, long most) {
        return least >= 1 && least <= most && most <= MOST_DIGITS
                ? Optional.of(new Length((int) least, (int) most))
                : Optional.empty();
    }

    private static Optional<Validity> range(Value value) {
        if (isTurned(value)) {
            return Optional.empty();
        }
        return value.parsed("two whole numbers with a dash: 1-100", text -> {
            Matcher two = TWO.matcher(text);
            return two.matches() ? range(Long.parseLong(two.group(1)), Long.parseLong(two.group(2))) : Optional.empty();
        });
    }

    private static Optional<Validity> range(long least, long most) {
        return least <= most ? Optional.of(new Validity.NumberRange(least, most)) : Optional.empty();
    }

    /** In the expressions' own language, whose patterns take a time that is bounded by their length. */
    private static Optional<Validity> pattern(Value value, Reading reading) {
        if (!(value.node().orElse(null) instanceof YamlScalar scalar)
                || scalar.text().contains("\"")) {
            value.error("bad-value", "pattern must be a regular expression without quotes, such as 4[0-9]+");
            return Optional.empty();
        }
        String begin = Validity.Fitting.DIGITS + ".matches(r\"^(?:";
        Map<String, ValueType> known = Map.of(Validity.Fitting.DIGITS, ValueType.TEXT);
        return switch (reading.expressions()
                .compile(begin + scalar.text() + ")$\")", Set.of(ValueType.YES_NO), known)) {
            case Expressions.Sound sound -> Optional.of(new Validity.Fitting(sound.expression()));
            case Expressions.Faulty faulty -> {
                faulty.faults().forEach(fault -> value.error("bad-expression", fault.sentence()));
                yield Optional.empty();
            }
        };
    }

    /** Whether a variable of this type can keep what they come to. */
    boolean fit(ValueType type) {
        return switch (type) {
            case TEXT -> true;
            case WHOLE_NUMBER -> length.most() <= MOST_OF_A_NUMBER && !areDate();
            case DATE -> areDate();
            default -> false;
        };
    }

    private boolean areDate() {
        return checks.stream().anyMatch(Validity.Day.class::isInstance);
    }

    String type() {
        return areDate() ? "a date" : "digits as text";
    }
}
