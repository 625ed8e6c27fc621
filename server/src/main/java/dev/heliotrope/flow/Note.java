package dev.heliotrope.flow;

import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.Language;

/** Something the machine decided on the way to its next request, for the history. */
public sealed interface Note {
    record Entered(String flow, String step) implements Note {}

    record Pressed(String step, String digits) implements Note {}

    record Chose(Language language, LanguageSource by) implements Note {}

    /** Something went wrong that did not end the call, such as an expression without a value; for log and history. */
    record Problem(String step, String sentence) implements Note {}
}
