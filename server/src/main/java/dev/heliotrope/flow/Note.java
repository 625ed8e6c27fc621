package dev.heliotrope.flow;

import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.Language;
import java.util.Map;

/** Something the machine decided on the way to its next request, for the history. */
public sealed interface Note {
    record Entered(String flow, String step) implements Note {}

    /** The step was left by this exit, one of those that the step declares; tells apart two that lead to the same place. */
    record Took(String flow, String step, String outcome) implements Note {}

    record Pressed(String step, String digits) implements Note {}

    record Chose(Language language, LanguageSource by) implements Note {}

    /**
     * Something was done for the caller: {@code what} is the kind of step, {@code outcome} how it ended, {@code details} its
     * particulars by name. Nothing in it is secret.
     */
    record Done(String step, String what, String outcome, Map<String, String> details) implements Note {
        public Done {
            details = Map.copyOf(details);
        }
    }

    /** Something went wrong that did not end the call, such as an expression without a value; for log and history. */
    record Problem(String step, String sentence) implements Note {}
}
