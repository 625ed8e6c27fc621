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

/**
 * Asks for a PIN and has it tried. Silence is a try, too. The PIN is in this request and the next errand only: it is no
 * variable, and a server that takes over asks for it again.
 */
record ProvePin(PinAsk ask, Matter matter, Placed<String> right, Placed<String> refused, Placed<String> failed)
        implements Deed {
    /** What the PIN is for. */
    private sealed interface Matter {
        String what();

        /** What the PIN is of, for the history; empty where there is nothing that it could be of. */
        Map<String, String> about(Passage passage);

        Errand errand(Passage passage, Secret pin);

        default void proved(Passage passage) {}
    }

    private record Customers() implements Matter {
        @Override
        public String what() {
            return "authenticate";
        }

        @Override
        public Map<String, String> about(Passage passage) {
            String customer = customer(passage);
            return customer.isEmpty() ? Map.of() : Map.of("customer", customer);
        }

        private static String customer(Passage passage) {
            return String.valueOf(passage.customer().getOrDefault(CustomerFact.ID.key(), ""));
        }

        @Override
        public Errand errand(Passage passage, Secret pin) {
            return new Errand.Authenticate(customer(passage), pin);
        }

        @Override
        public void proved(Passage passage) {
            Map<String, Object> known = new HashMap<>(passage.customer());
            known.put(CustomerFact.AUTHENTICATED.key(), true);
            passage.customer(known);
        }
    }

    private record Switches(String name, boolean on) implements Matter {
        @Override
        public String what() {
            return "switch";
        }

        @Override
        public Map<String, String> about(Passage passage) {
            return Map.of("switch", name, "turn", on ? "on" : "off");
        }

        @Override
        public Errand errand(Passage passage, Secret pin) {
            return new Errand.Turn(name, on, pin);
        }
    }

    static ProvePin of(AuthenticateStep step) {
        return new ProvePin(step.ask(), new Customers(), step.authenticated(), step.refused(), step.failed());
    }

    static ProvePin of(SwitchStep step) {
        Matter matter = new Switches(step.turned().value(), step.on());
        return new ProvePin(step.ask(), matter, step.done(), step.refused(), step.failed());
    }

    @Override
    public Move entered(Passage passage) {
        passage.takeTypedAhead();
        return matter.about(passage).isEmpty() ? over("nobody-known", refused, passage) : ask(passage, Words.NONE);
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
                ? new Move.Await(new Request.Perform(matter.errand(passage, new Secret(digits))))
                : again(passage, ask.wrong());
    }

    private Move proved(Passage passage, String outcome) {
        return switch (outcome) {
            case Proof.RIGHT -> {
                matter.proved(passage);
                yield over(Proof.RIGHT, right, passage);
            }
            case Proof.WRONG -> {
                note(Proof.WRONG, passage);
                yield again(passage, ask.wrong());
            }
            case Proof.LOCKED -> over(Proof.LOCKED, refused, passage);
            default -> over(Errand.FAILED, failed, passage);
        };
    }

    private Move over(String outcome, Placed<String> way, Passage passage) {
        note(outcome, passage);
        return new Move.GoOn(way);
    }

    /** Which try it was, and never what was keyed in. */
    private void note(String outcome, Passage passage) {
        Map<String, String> details = new HashMap<>(matter.about(passage));
        details.put("try", Integer.toString(passage.visit()));
        passage.log().done(matter.what(), outcome, details);
    }

    private Move again(Passage passage, Words first) {
        if (passage.visit() >= ask.tries()) {
            return over("refused", refused, passage);
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
