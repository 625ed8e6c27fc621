package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Digits;
import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.machine.CallbackTalk.Asked;
import dev.heliotrope.flow.tree.CallbackStep;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Offers, has the number confirmed or keyed in, then the time chosen if there is a choice. */
record OfferCallback(CallbackStep step) implements Deed {
    private static final String YES = "1";
    private static final String OTHER = "2";
    private static final String LATER = "3";
    private static final String SCHEDULED = "scheduled";
    private static final int LONGEST = 15;

    @Override
    public Move entered(Passage passage) {
        passage.settleLanguage();
        passage.takeTypedAhead();
        return ask(CallbackTalk.NEW, passage);
    }

    private static CallbackTalk talk(Passage passage) {
        return CallbackTalk.parse(passage.memory().begun());
    }

    /** Puts the question that the talk has come to. */
    private Move ask(CallbackTalk talk, Passage passage) {
        return ask(talk, Words.NONE, passage);
    }

    private Move ask(CallbackTalk talk, Words before, Passage passage) {
        passage.memory().begin(talk.text());
        Instant at = talk.at();
        Request question =
                switch (talk.asked()) {
                    case OFFER -> key(step.offer(), passage);
                    case NUMBER ->
                        new Request.Ask(Spoken.of(step.enter(), passage), KeyEntry.upTo(LONGEST, step.patience()));
                    case RIGHT_NUMBER -> key(confirming(talk.number()), passage);
                    case SOON_OR_TIME -> times().soonOrTime(passage);
                    case TIME -> times().time(before, passage);
                    case RIGHT_TIME -> at == null ? times().time(before, passage) : times().rightTime(at, passage);
                };
        return new Move.Await(question);
    }

    private Request key(Words words, Passage passage) {
        return new Request.Ask(Spoken.of(words, passage), 1, step.patience());
    }

    private Words confirming(String number) {
        return new Words(List.of(step.confirm()), Map.of("digits", new FlowValue.Constant(new Digits(number))));
    }

    private ChooseTime times() {
        return new ChooseTime(step.times().orElseThrow(), step.patience());
    }

    @Override
    public Move answered(Passage passage, Input input) {
        CallbackTalk talk = talk(passage);
        return switch (input) {
            case Input.Keys keys -> {
                passage.log().pressed(keys.digits());
                yield pressed(talk, keys.digits(), passage);
            }
            case Input.Silence silence -> missed(talk, Words.NONE, passage);
            case Input.Performed done -> over(talk, done, passage);
            default -> entered(passage);
        };
    }

    private Move pressed(CallbackTalk talk, String digits, Passage passage) {
        return switch (talk.asked()) {
            case OFFER -> offered(talk, digits, passage);
            case NUMBER ->
                CallbackTalk.isNumber(digits) ? ask(talk.numbered(digits), passage) : missed(talk, Words.NONE, passage);
            case RIGHT_NUMBER -> numberRead(talk, digits, passage);
            case SOON_OR_TIME -> soonOrTime(talk, digits, passage);
            case TIME -> timed(talk, times().chosen(digits, passage), passage);
            case RIGHT_TIME -> timeRead(talk, digits, passage);
        };
    }

    private Move offered(CallbackTalk talk, String key, Passage passage) {
        if (key.equals(YES)) {
            String own = passage.call().from().digits();
            return ask(CallbackTalk.isNumber(own) ? talk.numbered(own) : talk.asking(Asked.NUMBER), passage);
        }
        return key.equals(OTHER) ? declined(talk, passage) : missed(talk, Words.NONE, passage);
    }

    private Move numberRead(CallbackTalk talk, String key, Passage passage) {
        return switch (key) {
            case YES -> step.times().isPresent() ? ask(talk.asking(Asked.SOON_OR_TIME), passage) : wish(talk, passage);
            case OTHER -> ask(talk.asking(Asked.NUMBER), passage);
            default -> missed(talk, Words.NONE, passage);
        };
    }

    private Move soonOrTime(CallbackTalk talk, String key, Passage passage) {
        return switch (key) {
            case YES -> wish(talk, passage);
            case OTHER -> ask(talk.asking(Asked.TIME), passage);
            default -> missed(talk, Words.NONE, passage);
        };
    }

    /** A time at which nobody calls is asked for again, like a wrong key. */
    private Move timed(CallbackTalk talk, Optional<Instant> at, Passage passage) {
        return at.map(time -> ask(talk.timed(time), passage))
                .orElseGet(() -> missed(
                        talk.timed(null).asking(Asked.TIME),
                        step.times().orElseThrow().none(),
                        passage));
    }

    private Move timeRead(CallbackTalk talk, String key, Passage passage) {
        Instant at = talk.at();
        return switch (key) {
            case YES -> wish(talk, passage);
            case OTHER -> ask(talk.timed(null).asking(Asked.TIME), passage);
            case LATER ->
                timed(talk, Optional.ofNullable(at).flatMap(time -> times().dayAfter(time, passage)), passage);
            default -> missed(talk, Words.NONE, passage);
        };
    }

    /** Also what the answer finds again. */
    private Move wish(CallbackTalk talk, Passage passage) {
        passage.memory().begin(talk.text());
        return new Move.Await(
                new Request.Perform(new Errand.Callback(step.queue().value(), talk.number(), talk.at())));
    }

    /** A question not answered is put again; whoever answers none wants no call. */
    private Move missed(CallbackTalk talk, Words before, Passage passage) {
        if (passage.visit() >= step.tries()) {
            return declined(talk, passage);
        }
        passage.tryAgain();
        return ask(talk, before, passage);
    }

    private Move declined(CallbackTalk talk, Passage passage) {
        return leave("declined", step.declined(), talk, passage);
    }

    private Move over(CallbackTalk talk, Input.Performed done, Passage passage) {
        if (done.results().get(Errand.REASON) instanceof String reason) {
            passage.log().problem(reason);
        }
        if (!done.outcome().equals(Errand.Callback.ACCEPTED) && !done.outcome().equals(SCHEDULED)) {
            return leave(Errand.FAILED, step.failed(), talk, passage);
        }
        return accepted(talk, talk.at(), passage);
    }

    private Move accepted(CallbackTalk talk, @Nullable Instant at, Passage passage) {
        if (at == null) {
            return leave(Errand.Callback.ACCEPTED, step.accepted(), talk, passage);
        }
        step.times()
                .flatMap(CallbackStep.Times::into)
                .ifPresent(variable -> AssignVariables.assign(variable.value(), at, passage));
        return leave(SCHEDULED, step.scheduled(), talk, passage);
    }

    private Move leave(String outcome, Placed<String> way, CallbackTalk talk, Passage passage) {
        passage.log().done("callback", outcome, talk.details(step.queue().value()));
        return new Move.GoOn(way);
    }
}
