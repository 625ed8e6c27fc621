package dev.heliotrope.flow.machine;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Errand.Callback;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.CallbackStep;
import dev.heliotrope.flow.tree.Words;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Offers, then has the number confirmed or keyed in. What is pending tells how far it has come: nothing at the offer, a star
 * while a number is keyed in, else the number to confirm.
 */
record OfferCallback(CallbackStep step) implements Deed {
    private static final String ENTERING = "*";
    private static final String YES = "1";
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{4,15}");
    private static final int LONGEST = 15;

    @Override
    public Move entered(Passage passage) {
        passage.settleLanguage();
        passage.takeTypedAhead();
        passage.memory().begin("");
        return ask(step.offer(), passage);
    }

    private Move ask(Words words, Passage passage) {
        return new Move.Await(new Request.Ask(Spoken.of(words, passage), 1, step.patience()));
    }

    private Move enter(Passage passage) {
        passage.memory().begin(ENTERING);
        KeyEntry entry = KeyEntry.upTo(LONGEST, step.patience());
        return new Move.Await(new Request.Ask(Spoken.of(step.enter(), passage), entry));
    }

    private Move confirm(String number, Passage passage) {
        passage.memory().begin(number);
        return ask(step.confirming(), passage);
    }

    @Override
    public Move answered(Passage passage, Input input) {
        return switch (input) {
            case Input.Keys keys -> pressed(passage, keys.digits());
            case Input.Silence silence -> missed(passage);
            case Input.Performed done -> over(done, passage);
            default -> entered(passage);
        };
    }

    private Move pressed(Passage passage, String digits) {
        passage.log().pressed(digits);
        String pending = passage.memory().begun();
        if (pending.isEmpty()) {
            return offered(passage, digits);
        }
        return pending.equals(ENTERING) ? entered(passage, digits) : confirmed(passage, digits);
    }

    private Move offered(Passage passage, String key) {
        if (key.equals(YES)) {
            String own = passage.call().from().digits();
            return NUMBER.matcher(own).matches() ? confirm(own, passage) : enter(passage);
        }
        return key.equals("2") ? declined(passage) : missed(passage);
    }

    private Move entered(Passage passage, String digits) {
        return NUMBER.matcher(digits).matches() ? confirm(digits, passage) : missed(passage);
    }

    private Move confirmed(Passage passage, String key) {
        return switch (key) {
            case YES ->
                new Move.Await(new Request.Perform(
                        new Callback(step.queue().value(), passage.memory().begun())));
            case "2" -> enter(passage);
            default -> missed(passage);
        };
    }

    /** A question not answered is put again; whoever answers none wants no call. */
    private Move missed(Passage passage) {
        if (passage.visit() >= step.tries()) {
            return declined(passage);
        }
        passage.tryAgain();
        String pending = passage.memory().begun();
        if (pending.isEmpty()) {
            return ask(step.offer(), passage);
        }
        return pending.equals(ENTERING) ? enter(passage) : confirm(pending, passage);
    }

    private Move declined(Passage passage) {
        return leave("declined", step.declined(), passage);
    }

    private Move over(Input.Performed done, Passage passage) {
        if (done.results().get(Errand.REASON) instanceof String reason) {
            passage.log().problem(reason);
        }
        return done.outcome().equals(Callback.ACCEPTED)
                ? leave(Callback.ACCEPTED, step.accepted(), passage)
                : leave(Errand.FAILED, step.failed(), passage);
    }

    private Move leave(String outcome, Placed<String> way, Passage passage) {
        String number = passage.memory().begun();
        boolean named = NUMBER.matcher(number).matches();
        String queue = step.queue().value();
        passage.log()
                .done("callback", outcome, named ? Map.of("queue", queue, "number", number) : Map.of("queue", queue));
        return new Move.GoOn(way);
    }
}
