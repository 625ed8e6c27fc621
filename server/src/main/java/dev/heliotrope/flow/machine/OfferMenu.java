package dev.heliotrope.flow.machine;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.DirectDial;
import dev.heliotrope.flow.tree.MenuStep;
import dev.heliotrope.flow.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for a key until one fits or the tries are used up. What is pending are keys with which an extension begins: only for
 * these the caller is waited for to key in more.
 */
record OfferMenu(MenuStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        String typedAhead = passage.takeTypedAhead();
        KeysAhead ahead = KeysAhead.of(step.interruptible() ? typedAhead : "", keys -> fits(keys, passage));
        passage.typeAhead(ahead.rest());
        return ahead.fitting().isEmpty() ? ask(passage, Words.NONE) : pressed(passage, ahead.fitting());
    }

    private boolean fits(String keys, Passage passage) {
        boolean extension =
                step.directDial().isPresent() && passage.world().extensions().contains(keys);
        return step.keys().containsKey(keys) || extension || begins(keys, passage);
    }

    @Override
    public Move answered(Passage passage, Input input) {
        return switch (input) {
            case Input.Keys keys -> pressed(passage, keys.digits());
            case Input.Silence silence ->
                passage.memory().begun().isEmpty()
                        ? missed(passage, step.silence())
                        : chosen(passage, passage.memory().begun());
            case Input.Said said -> listen();
            case Input.Failed failed -> listen();
            default -> ask(passage, Words.NONE);
        };
    }

    private Move pressed(Passage passage, String digits) {
        boolean waited = digits.equals(passage.memory().begun());
        return begins(digits, passage) && !waited ? more(passage, digits) : chosen(passage, digits);
    }

    /** Whether some extension begins so and goes on. */
    private boolean begins(String digits, Passage passage) {
        return step.directDial().isPresent()
                && !digits.isEmpty()
                && passage.world().extensions().stream()
                        .anyMatch(each -> each.length() > digits.length() && each.startsWith(digits));
    }

    private Move more(Passage passage, String digits) {
        passage.memory().begin(digits);
        var between = step.directDial().orElseThrow().between();
        int most = passage.world().extensions().stream()
                .filter(each -> each.startsWith(digits))
                .mapToInt(String::length)
                .max()
                .orElse(digits.length());
        return new Move.Await(
                new Request.Ask(List.of(), KeyEntry.upTo(most, between).after(digits)));
    }

    private Move chosen(Passage passage, String digits) {
        passage.memory().begin("");
        passage.log().pressed(digits);
        return Optional.ofNullable(step.keys().get(digits))
                .or(() -> step.directDial().flatMap(dial -> dialled(dial, digits, passage)))
                .<Move>map(to -> new Move.GoOn(to))
                .orElseGet(() -> missed(passage, step.invalid()));
    }

    private static Optional<Placed<String>> dialled(DirectDial dial, String digits, Passage passage) {
        if (!passage.world().extensions().contains(digits)) {
            return Optional.empty();
        }
        AssignVariables.assign(dial.into().value(), digits, passage);
        return Optional.of(dial.then());
    }

    private Move missed(Passage passage, MenuStep.Missed missed) {
        if (passage.visit() >= step.tries()) {
            return new Move.GoOn(missed.then());
        }
        passage.tryAgain();
        return ask(passage, missed.say());
    }

    /** Words that must be heard out are said first; the answer to that is then listened for in silence. */
    private Move ask(Passage passage, Words first) {
        passage.memory().begin("");
        List<Utterance> what = Spoken.of(step.words(), passage);
        if (first != Words.NONE) {
            List<Utterance> both = new ArrayList<>(Spoken.of(first, passage));
            both.addAll(what);
            what = both;
        }
        return new Move.Await(
                step.interruptible()
                        ? new Request.Ask(what, step.digits(), step.patience())
                        : new Request.Say(what, false));
    }

    private Move listen() {
        return new Move.Await(new Request.Ask(List.of(), step.digits(), step.patience()));
    }
}
