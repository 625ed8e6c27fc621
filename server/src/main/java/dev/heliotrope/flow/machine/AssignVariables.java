package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.tree.SetStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Assigns in order. A variable whose new value cannot be had, or is too long to be kept on the channel, stays as it is. */
record AssignVariables(SetStep step) implements Deed {
    /** In characters; what is kept of all variables has to fit on the channel beside the session's own pairs. */
    static final int LONGEST_TEXT = 200;

    static final int LONGEST_STATE = 3000;

    @Override
    public Move entered(Passage passage) {
        step.assignments().forEach(assignment -> CurrentValue.of(assignment.value(), passage)
                .ifPresent(value -> assign(assignment.variable().value(), value, passage)));
        return new Move.GoOn(step.next());
    }

    /** Gives whether it could be done. */
    static boolean assign(String name, Object value, Passage passage) {
        Map<String, Object> before = passage.variables();
        Map<String, Object> changed = new HashMap<>(before);
        changed.put(name, value);
        passage.set(changed);
        if (isTooLong(value) || passage.state().save().text().length() > LONGEST_STATE) {
            passage.set(before);
            passage.log().problem("the new value of " + name + " is too long");
            return false;
        }
        return true;
    }

    static boolean isTooLong(Object value) {
        return switch (value) {
            case String text -> text.length() > LONGEST_TEXT;
            case List<?> items -> items.stream().anyMatch(AssignVariables::isTooLong);
            default -> false;
        };
    }
}
