package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Expression;
import java.util.List;

/** Where a value comes from when it is needed. */
public sealed interface FlowValue {
    default List<Mention> mentions() {
        return List.of();
    }

    /** Written out in the flow: what a {@link dev.heliotrope.flow.ValueType} holds. */
    record Constant(Object value) implements FlowValue {}

    /** Worked out at that moment. */
    record WorkedOut(Expression expression) implements FlowValue {}

    /** A variable's text, spoken digit by digit. */
    record DigitsOf(String variable) implements FlowValue {}

    /** What the caller has just keyed in, digit by digit. */
    record KeyedIn() implements FlowValue {}

    /** The next instant at which a calendar opens, in the caller's zone or, where that is not known, the calendar's. */
    record NextOpening(Placed<String> calendar) implements FlowValue {
        @Override
        public List<Mention> mentions() {
            return List.of(new Mention(Mention.Kind.CALENDAR, calendar));
        }
    }
}
