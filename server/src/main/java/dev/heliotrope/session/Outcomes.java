package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.LineResult.RingOutcome;

/** What the end of a phone's ringing makes of an offer, as long as the caller has stayed. */
final class Outcomes {
    private Outcomes() {}

    static OfferOutcome of(RingOutcome rang) {
        return switch (rang) {
            case ANSWERED -> OfferOutcome.ANSWERED;
            case NO_ANSWER -> OfferOutcome.NO_ANSWER;
            case BUSY -> OfferOutcome.BUSY;
            case UNREACHABLE -> OfferOutcome.UNREACHABLE;
            case CANCELLED -> OfferOutcome.RESCINDED;
        };
    }
}
