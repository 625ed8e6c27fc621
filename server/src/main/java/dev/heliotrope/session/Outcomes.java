package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.LineResult.RingOutcome;
import dev.heliotrope.routing.End;

/** What the end of a phone's ringing makes of an offer, as long as the caller has stayed. */
final class Outcomes {
    private Outcomes() {}

    /** The agent let it ring or turned it down, and so is not offered this caller again for a while. */
    static boolean isRefusal(OfferOutcome outcome) {
        return outcome == OfferOutcome.NO_ANSWER || outcome == OfferOutcome.DECLINED;
    }

    /** For the history: what the queue does with a caller for whom it has nothing more to try. */
    static String word(End end) {
        return switch (end) {
            case End.AnyAgent any -> "any agent";
            case End.Callback callback -> "callback";
            case End.Voicemail voicemail -> "voicemail";
            case End.OtherQueue other -> "queue " + other.queue();
        };
    }

    static OfferOutcome of(RingOutcome rang) {
        return switch (rang) {
            case ANSWERED -> OfferOutcome.ANSWERED;
            case NO_ANSWER -> OfferOutcome.NO_ANSWER;
            case DECLINED -> OfferOutcome.DECLINED;
            case BUSY -> OfferOutcome.BUSY;
            case UNREACHABLE -> OfferOutcome.UNREACHABLE;
            case CANCELLED -> OfferOutcome.RESCINDED;
        };
    }
}
