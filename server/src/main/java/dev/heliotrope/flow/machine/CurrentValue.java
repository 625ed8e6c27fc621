package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Digits;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.Expression;
import dev.heliotrope.flow.Scope;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.hours.Calendar;
import java.time.Instant;
import java.util.Optional;

/** Finds the value that a step needs now. Where there is none, the reason is noted. */
final class CurrentValue {
    /** A calendar changes at most a few times a day; further ahead nobody wants to hear of it. */
    private static final int CHANGES_AHEAD = 50;

    private CurrentValue() {}

    static Optional<Object> of(FlowValue value, Passage passage) {
        return of(value, passage, passage.scope());
    }

    /** {@code scope} is what expressions see. */
    static Optional<Object> of(FlowValue value, Passage passage, Scope scope) {
        return switch (value) {
            case FlowValue.Constant constant -> Optional.of(constant.value());
            case FlowValue.DigitsOf digits ->
                Optional.ofNullable(passage.scope().variables().get(digits.variable()))
                        .map(text -> new Digits(text.toString()));
            case FlowValue.KeyedIn keyedIn ->
                Optional.of(new Digits(passage.memory().begun()));
            case FlowValue.WorkedOut workedOut -> of(workedOut.expression(), passage, scope);
            case FlowValue.NextOpening next -> opening(next.calendar().value(), passage);
        };
    }

    static Optional<Object> of(Expression expression, Passage passage) {
        return of(expression, passage, passage.scope());
    }

    private static Optional<Object> of(Expression expression, Passage passage, Scope scope) {
        try {
            return Optional.of(expression.value(scope));
        } catch (Expression.NoValue none) {
            passage.log().problem(Quoted.of(expression.source()) + " has no value: " + none.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Object> opening(String name, Passage passage) {
        Optional<Object> opening = passage.world().calendar(name).flatMap(calendar -> nextOpening(calendar, passage));
        if (opening.isEmpty()) {
            passage.log().problem("calendar " + name + " does not open again");
        }
        return opening;
    }

    private static Optional<Object> nextOpening(Calendar calendar, Passage passage) {
        Optional<Instant> change = calendar.nextChange(passage.at());
        for (int i = 0; i < CHANGES_AHEAD && change.isPresent(); i++) {
            if (calendar.at(change.get()).isOpen()) {
                return Optional.of(change.get().atZone(passage.zone().orElse(calendar.zone())));
            }
            change = calendar.nextChange(change.get());
        }
        return Optional.empty();
    }
}
