package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import java.time.Duration;
import java.time.Instant;

/** Tells the end of an offer, and of the talk it led to, that nobody witnessed. */
final class Aftermath {
    private Aftermath() {}

    /** {@code at} is when we learned of it, at the latest when the talk ended, so the answer's instant is at best a second off. */
    static void tell(Diary diary, Memo memo, OfferOutcome outcome, Duration talked, Party by, Instant at) {
        Memo.Out out = memo.out();
        if (out == null) {
            return;
        }
        Instant answered = at.minus(talked);
        Memo.Place place = memo.place();
        if (outcome == OfferOutcome.ANSWERED) {
            Instant joined = place == null ? answered : place.joined();
            diary.answered(out.offer(), out.agent(), joined, answered.isBefore(joined) ? joined : answered);
        }
        diary.offerEnded(out.offer(), out.agent(), outcome, answered);
        if (outcome == OfferOutcome.ANSWERED) {
            diary.talkEnded(out.offer(), out.agent(), talked, by, at);
        }
    }

    /** The line went for good in the middle of an offer or a talk. */
    static void cutOff(Diary diary, OfferBook.Out out, Instant at) {
        Instant answered = out.answered();
        if (answered != null) {
            diary.talkEnded(out.offer().id(), out.agent(), Duration.between(answered, at), Party.UNKNOWN, at);
        } else {
            diary.offerEnded(out.offer().id(), out.agent(), OfferOutcome.RESCINDED, at);
        }
    }
}
