package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.LineResult.Rang;
import dev.heliotrope.call.LineResult.RingOutcome;
import java.time.Duration;

/** What {@code Dial} leaves in {@code DIALSTATUS} and {@code ANSWEREDTIME}, in our words. */
final class DialStatus {
    private static final int LONGEST_NUMBER = 12;

    private DialStatus() {}

    /** Answered without a time is an agent who hung up during the whisper: nobody has talked. */
    static Rang rang(String status, String answered, int unitMillis, boolean callerGone) {
        boolean talked = !answered.isEmpty()
                && answered.length() <= LONGEST_NUMBER
                && answered.chars().allMatch(c -> Keys.isDigit((char) c));
        RingOutcome outcome = outcome(status);
        if (outcome == RingOutcome.ANSWERED && !talked) {
            return new Rang(RingOutcome.NO_ANSWER, Duration.ZERO, callerGone);
        }
        boolean answer = outcome == RingOutcome.ANSWERED;
        return new Rang(
                outcome, answer ? Duration.ofMillis(Long.parseLong(answered) * unitMillis) : Duration.ZERO, callerGone);
    }

    private static RingOutcome outcome(String status) {
        return switch (status) {
            case "ANSWER" -> RingOutcome.ANSWERED;
            case "NOANSWER", "DONTCALL", "TORTURE" -> RingOutcome.NO_ANSWER;
            case "BUSY" -> RingOutcome.BUSY;
            case "CANCEL" -> RingOutcome.CANCELLED;
            default -> RingOutcome.UNREACHABLE;
        };
    }
}
