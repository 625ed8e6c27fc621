package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.LineResult;

/** What an {@link Exchange} wants next: another command sent, or to be over. */
sealed interface Move permits AgiCommand, Move.End {
    record End(LineResult result) implements Move {}
}
