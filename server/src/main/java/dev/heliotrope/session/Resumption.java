package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.LineResult.Rang;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.routing.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A call taken over from a server that is no more: its flow goes on in the same step, its caller in the same place. An offer
 * that was out is settled from how Asterisk says the ringing ended.
 */
record Resumption(Arrival.Caller caller, Memo memo, FlowState state, Script script) {
    /** Answered it at first, whatever goes on with it. */
    CallEvent.FlowVersion began() {
        return began(state);
    }

    static CallEvent.FlowVersion began(FlowState state) {
        return new CallEvent.FlowVersion(state.root().flow(), state.root().version());
    }

    /** Gives whether the offer has led to a talk, which is over; only then does the flow go on behind the queue. */
    boolean settle(Diary diary, Surroundings around) {
        Memo.Out out = memo.out();
        if (out == null) {
            return false;
        }
        OfferOutcome outcome = outcome();
        Rang rang = caller.lastRing();
        Duration talked = rang == null ? Duration.ZERO : rang.talked();
        Aftermath.tell(diary, memo, outcome, talked, Party.AGENT, around.now());
        around.floor().settleOld(out.agent(), outcome);
        return outcome == OfferOutcome.ANSWERED;
    }

    /** Without a word of a ringing, the server died before the phone rang. */
    private OfferOutcome outcome() {
        Rang rang = caller.lastRing();
        return rang == null ? OfferOutcome.RESCINDED : Outcomes.of(rang.outcome());
    }

    /** What has become of the transfer that was under way; empty if there was none, or the server died before it dialled. */
    Optional<Input.Performed> transfer() {
        return Optional.ofNullable(caller.lastRing())
                .filter(ring -> memo.connecting())
                .map(LineErrands::connected);
    }

    /** The memo to go on with after an offer that came to nothing. */
    Memo memoAfterOffer(Rules rules, Surroundings around) {
        Instant until = around.now().plus(rules.excluded());
        return memo.offerEnded(Outcomes.isRefusal(outcome()) ? until : null);
    }
}
