package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.PhoneWatcher.EndedAway;
import dev.heliotrope.flow.Checkpoint;
import dev.heliotrope.flow.FlowState;
import java.time.Duration;
import java.util.Optional;

/** Tells how a call ended that nobody drove any more, from what was kept of it on its channel. */
final class Away {
    private Away() {}

    static void tell(Diary diary, EndedAway away) {
        Optional<Checkpoint> saved = Checkpoint.parse(away.checkpoint());
        Optional<Memo> memo = saved.flatMap(SavedMemo::read);
        OfferOutcome outcome = memo.map(Memo::out).isEmpty() ? OfferOutcome.RESCINDED : outcome(away);
        memo.ifPresent(kept -> {
            diary.arrived(
                    kept.arrived(),
                    saved.flatMap(FlowState::from).map(Resumption::began).orElse(null));
            Aftermath.tell(diary, kept, outcome, away.talked(), Party.UNKNOWN, away.at());
        });
        diary.ended(Party.CALLER, cause(memo, outcome, away.talked()), away.at());
    }

    /** Only the caller's going ends a call while we are away, and so the ringing, or the whisper, that had not ended. */
    private static OfferOutcome outcome(EndedAway away) {
        OfferOutcome told = Outcomes.of(away.lastRing());
        boolean cutShort = told == OfferOutcome.RESCINDED
                || told == OfferOutcome.ANSWERED && away.talked().isZero();
        return cutShort ? OfferOutcome.CALLER_LEFT : told;
    }

    private static EndCause cause(Optional<Memo> memo, OfferOutcome outcome, Duration talked) {
        boolean transferred = memo.map(Memo::connecting).orElse(false) && talked.isPositive();
        if (outcome == OfferOutcome.ANSWERED
                || transferred
                || memo.map(Memo::talked).orElse(false)) {
            return EndCause.COMPLETED;
        }
        return memo.map(Memo::waiting).isPresent() ? EndCause.ABANDONED : EndCause.LEFT_IN_FLOW;
    }
}
