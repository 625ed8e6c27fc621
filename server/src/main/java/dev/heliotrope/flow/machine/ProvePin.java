package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Secret;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.CustomerFact;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Errand.Proof;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.AuthenticateStep;
import dev.heliotrope.flow.tree.PinAsk;
import dev.heliotrope.flow.tree.SwitchStep;
import dev.heliotrope.flow.tree.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Asks for a PIN and has it tried. Silence is a try, too. The PIN is in this request and the next errand only: it is no
 * variable, and a server that takes over asks for it again.
 */
record ProvePin(
        PinAsk ask,
        BiFunction<Passage, Secret, Errand> errand,
        boolean aboutCustomer,
        Placed<String> right,
        Placed<String> refused,
        Placed<String> failed)
        implements Deed {
    static ProvePin of(AuthenticateStep step) {
        return new ProvePin(
                step.ask(),
                (passage, pin) -> new Errand.Authenticate(customer(passage), pin),
                true,
                step.authenticated(),
                step.refused(),
                step.failed());
    }

    static ProvePin of(SwitchStep step) {
        return new ProvePin(
                step.ask(),
                (passage, pin) -> new Errand.Turn(step.turned().value(), step.on(), pin),
                false,
                step.done(),
                step.refused(),
                step.failed());
    }

    private static String customer(Passage passage) {
        return String.valueOf(passage.customer().getOrDefault(CustomerFact.ID.key(), ""));
    }

    @Override
    public Move entered(Passage passage) {
        passage.takeTypedAhead();
        return aboutCustomer && customer(passage).isEmpty() ? new Move.GoOn(refused) : ask(passage, Words.NONE);
    }

    @Override
    public Move answered(Passage passage, Input input) {
        return switch (input) {
            case Input.Keys keys -> tried(passage, keys.digits());
            case Input.Silence silence -> again(passage, Words.NONE);
            case Input.Performed performed -> proved(passage, performed.outcome());
            case Input.Failed mute -> new Move.Await(new Request.Ask(List.of(), ask.entry()));
            default -> entered(passage);
        };
    }

    private Move tried(Passage passage, String digits) {
        boolean possible =
                digits.length() >= ask.entry().least() && digits.chars().allMatch(key -> key >= '0' && key <= '9');
        return possible
                ? new Move.Await(new Request.Perform(errand.apply(passage, new Secret(digits))))
                : again(passage, ask.wrong());
    }

    private Move proved(Passage passage, String outcome) {
        return switch (outcome) {
            case Proof.RIGHT -> right(passage);
            case Proof.WRONG -> again(passage, ask.wrong());
            case Proof.LOCKED -> new Move.GoOn(refused);
            default -> new Move.GoOn(failed);
        };
    }

    private Move right(Passage passage) {
        if (aboutCustomer) {
            Map<String, Object> known = new HashMap<>(passage.customer());
            known.put(CustomerFact.AUTHENTICATED.key(), true);
            passage.customer(known);
        }
        return new Move.GoOn(right);
    }

    private Move again(Passage passage, Words first) {
        if (passage.visit() >= ask.tries()) {
            return new Move.GoOn(refused);
        }
        passage.tryAgain();
        return ask(passage, first);
    }

    private Move ask(Passage passage, Words first) {
        List<Utterance> what = new ArrayList<>(Spoken.of(first, passage));
        what.addAll(Spoken.of(ask.words(), passage));
        return new Move.Await(new Request.Ask(what, ask.entry()));
    }
}
