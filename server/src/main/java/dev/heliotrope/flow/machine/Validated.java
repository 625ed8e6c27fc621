package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.Expression;
import dev.heliotrope.flow.Scope;
import dev.heliotrope.flow.tree.CollectStep;
import dev.heliotrope.flow.tree.Validity;
import dev.heliotrope.flow.tree.Validity.Order;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Digits held against what a step asks of them. */
final class Validated {
    private static final int YEARS_AHEAD = 20;
    private static final int CENTURY = 100;

    /** No caller was born before, and nothing that is asked for happened before. */
    private static final int EARLIEST = 1850;

    private Validated() {}

    /** What is to be kept of the digits, where they are valid: of a day its date, else they themselves. */
    static Optional<String> of(String digits, CollectStep step, Passage passage) {
        boolean enough = digits.length() >= step.entry().least()
                && digits.length() <= step.entry().most()
                && digits.chars().allMatch(key -> key >= '0' && key <= '9');
        Optional<String> value = enough ? Optional.of(digits) : Optional.empty();
        for (Validity check : step.checks()) {
            value = value.flatMap(kept -> of(digits, kept, check, passage));
        }
        return value;
    }

    private static Optional<String> of(String digits, String kept, Validity check, Passage passage) {
        return switch (check) {
            case Validity.NumberRange range -> isWithin(range, digits) ? Optional.of(kept) : Optional.empty();
            case Validity.Luhn luhn -> isLuhn(digits) ? Optional.of(kept) : Optional.empty();
            case Validity.Fitting fitting -> fits(fitting, digits, passage) ? Optional.of(kept) : Optional.empty();
            case Validity.Day day -> day(day.order(), digits, passage).map(LocalDate::toString);
        };
    }

    /** A number takes at most 18 digits, so that it is one. */
    private static boolean isWithin(Validity.NumberRange range, String digits) {
        long number = Long.parseLong(digits);
        return number >= range.least() && number <= range.most();
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int back = 0; back < digits.length(); back++) {
            int digit = digits.charAt(digits.length() - 1 - back) - '0';
            int weighed = back % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static boolean fits(Validity.Fitting fitting, String digits, Passage passage) {
        Scope scope = new Scope(
                passage.call(),
                passage.speaking(),
                passage.at(),
                Map.of(Validity.Fitting.DIGITS, digits),
                passage.scope().waits());
        try {
            return fitting.condition().value(scope).equals(true);
        } catch (Expression.NoValue none) {
            return false;
        }
    }

    private static Optional<LocalDate> day(Order order, String digits, Passage passage) {
        if (digits.length() != order.digits()) {
            return Optional.empty();
        }
        try {
            int written = part(order, "YYYY", digits) >= 0 ? part(order, "YYYY", digits) : part(order, "YY", digits);
            int year = order.name().contains("YYYY") ? written : near(written, passage);
            return Optional.of(LocalDate.of(year, part(order, "MM", digits), part(order, "DD", digits)))
                    .filter(day -> year >= EARLIEST);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int part(Order order, String part, String digits) {
        int at = order.name().indexOf(part);
        return at < 0 ? -1 : Integer.parseInt(digits.substring(at, at + part.length()));
    }

    private static int near(int twoDigits, Passage passage) {
        int latest = passage.at().atOffset(ZoneOffset.UTC).getYear() + YEARS_AHEAD;
        return latest - Math.floorMod(latest - twoDigits, CENTURY);
    }
}
