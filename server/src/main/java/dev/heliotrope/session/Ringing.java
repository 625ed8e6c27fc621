package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.LineResult.Rang;
import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One offer, from the caller's side: whisper, ring, talk, and how it ended. On the line's event loop. */
final class Ringing {
    /** Told how the offer ended, after the diary was. */
    interface Then {
        void ended(OfferOutcome outcome, boolean callerGone);
    }

    private final Offer offer;
    private final WaitingCall place;
    private final Leg leg;
    private final Diary diary;
    private final Surroundings around;
    private final Then then;
    private boolean ringing;
    private boolean withdrawn;
    private @Nullable Instant answered;

    Ringing(Offer offer, WaitingCall place, Leg leg, Diary diary, Surroundings around, Then then) {
        this.offer = offer;
        this.place = place;
        this.leg = leg;
        this.diary = diary;
        this.around = around;
        this.then = then;
    }

    Offer offer() {
        return offer;
    }

    /** The phone may be ringing or in a talk, which our end does not end. */
    boolean atThePhone() {
        return ringing;
    }

    void begin() {
        Language language = Tongues.between(offer.agent(), place.language());
        Map<String, Object> values = Map.of(
                "language", place.language().tag(), "queue", place.queue().name());
        leg.voice(List.of(new Utterance("whisper", language, values)), this::ring);
    }

    private void ring(List<Sound> whisper) {
        if (withdrawn) {
            end(OfferOutcome.UNREACHABLE, false);
            return;
        }
        ringing = true;
        leg.act(
                new LineAction.Ring(offer.agent().extension(), place.queue().ringFor(), whisper, offer.id()),
                this::rang);
    }

    void withdraw() {
        withdrawn = true;
    }

    void answered(Instant at) {
        if (answered == null) {
            answered = at;
            diary.answered(offer.id(), offer.agent().id(), place.joined(), at);
            diary.offerEnded(offer.id(), offer.agent().id(), OfferOutcome.ANSWERED, at);
        }
    }

    private void rang(LineResult result) {
        Rang rang =
                result instanceof Rang told ? told : new Rang(LineResult.RingOutcome.UNREACHABLE, Duration.ZERO, false);
        if (answered != null || rang.outcome() == LineResult.RingOutcome.ANSWERED) {
            talked(rang.talked(), rang.callerGone() ? Party.CALLER : Party.AGENT);
            then.ended(OfferOutcome.ANSWERED, rang.callerGone());
        } else {
            end(rang.callerGone() ? OfferOutcome.CALLER_LEFT : failure(rang), rang.callerGone());
        }
    }

    private OfferOutcome failure(Rang rang) {
        return withdrawn ? OfferOutcome.UNREACHABLE : Outcomes.of(rang.outcome());
    }

    private void talked(Duration talked, Party by) {
        answered(around.now().minus(talked));
        diary.talkEnded(offer.id(), offer.agent().id(), talked, by, around.now());
    }

    private void end(OfferOutcome outcome, boolean callerGone) {
        diary.offerEnded(offer.id(), offer.agent().id(), outcome, around.now());
        then.ended(outcome, callerGone);
    }

    /** The line went without a word of how the ringing ended; gives whether there was a talk. */
    boolean cutOff(OfferOutcome otherwise, Party by) {
        Instant since = answered;
        if (since != null) {
            talked(Duration.between(since, around.now()), by);
        } else {
            diary.offerEnded(offer.id(), offer.agent().id(), otherwise, around.now());
        }
        return since != null;
    }
}
