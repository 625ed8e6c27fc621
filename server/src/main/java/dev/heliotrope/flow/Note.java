package dev.heliotrope.flow;

import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.Language;

/** Something the machine decided on the way to its next request, for the history. */
public sealed interface Note {
    record Entered(String flow, String step) implements Note {}

    record Pressed(String step, String digits) implements Note {}

    record Chose(Language language, LanguageSource by) implements Note {}
}
