package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.LineResult.Rang;
import dev.heliotrope.call.LineResult.RingOutcome;
import java.time.Duration;

/** What {@code Dial} leaves in {@code DIALSTATUS}, in our words. */
final class DialStatus {
    /**
     * A phone that declines (603) is left with the status of one that cannot be reached, and Q.850's cause 21, call rejected. The
     * dialplan has the same expression.
     */
    static final String EXPRESSION =
            "${IF($[\"${DIALSTATUS}${HANGUPCAUSE}\" = \"CHANUNAVAIL21\"]?DECLINED:${DIALSTATUS})}";

    private static final int LONGEST_NUMBER = 15;

    private DialStatus() {}

    /** When the agent has heard the whisper to its end, and was joined to the caller for so long. */
    static Rang joined(String status, Duration talked, boolean callerGone) {
        RingOutcome outcome = outcome(status);
        return new Rang(outcome, outcome == RingOutcome.ANSWERED ? talked : Duration.ZERO, callerGone);
    }

    /** Otherwise; an answer then is that of an agent who hung up during the whisper. */
    static Rang notJoined(String status, boolean callerGone) {
        RingOutcome outcome = outcome(status);
        return new Rang(outcome == RingOutcome.ANSWERED ? RingOutcome.DECLINED : outcome, Duration.ZERO, callerGone);
    }

    /** Zero for what is no number. */
    static long number(String text) {
        boolean valid = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> Keys.isDigit((char) c));
        return valid ? Long.parseLong(text) : 0;
    }

    private static RingOutcome outcome(String status) {
        return switch (status) {
            case "ANSWER" -> RingOutcome.ANSWERED;
            case "NOANSWER", "DONTCALL", "TORTURE" -> RingOutcome.NO_ANSWER;
            case "BUSY" -> RingOutcome.BUSY;
            case "DECLINED" -> RingOutcome.DECLINED;
            case "CANCEL" -> RingOutcome.CANCELLED;
            default -> RingOutcome.UNREACHABLE;
        };
    }
}
