package dev.heliotrope.flow.machine;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.CollectStep;
import dev.heliotrope.flow.tree.MenuStep.Missed;
import dev.heliotrope.flow.tree.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for digits until they are valid and, if they are read back, confirmed; what is pending are digits to confirm. */
record CollectDigits(CollectStep step) implements Deed {
    private static final String RIGHT = "1";

    @Override
    public Move entered(Passage passage) {
        passage.memory().begin("");
        String typed = passage.takeTypedAhead();
        KeysAhead ahead = KeysAhead.of(step.typeAhead() ? typed : "", step.entry());
        passage.typeAhead(ahead.rest());
        if (ahead.complete()) {
            return keyed(passage, ahead.fitting());
        }
        return ahead.fitting().isEmpty() ? ask(passage, Words.NONE) : listen(ahead.fitting());
    }

    private boolean isClosing(String keys) {
        return keys.length() == 1 && step.entry().closing().isBy(keys.charAt(0));
    }

    @Override
    public Move answered(Passage passage, Input input) {
        return switch (input) {
            case Input.Keys keys ->
                passage.memory().begun().isEmpty() ? keyed(passage, keys.digits()) : confirmed(passage, keys);
            case Input.Silence silence -> missed(passage, step.silence());
            case Input.Said said -> listen("");
            case Input.Failed failed -> listen("");
            default -> entered(passage);
        };
    }

    private Move keyed(Passage passage, String digits) {
        if (!step.entry().secret()) {
            passage.log().pressed(digits);
        }
        Optional<String> value = isClosing(digits) ? Optional.empty() : Validated.of(digits, step, passage);
        if (value.isEmpty()) {
            return missed(passage, step.invalid());
        }
        return step.readBack().prompts().isEmpty() ? collected(passage, value.get()) : readBack(passage, digits);
    }

    private Move readBack(Passage passage, String digits) {
        passage.memory().begin(digits);
        List<Utterance> what = Spoken.of(step.readBack(), passage);
        return new Move.Await(new Request.Ask(what, 1, step.entry().silence()));
    }

    private Move confirmed(Passage passage, Input.Keys keys) {
        passage.log().pressed(keys.digits());
        Optional<String> value = Validated.of(passage.memory().begun(), step, passage);
        return value.isPresent() && keys.digits().equals(RIGHT)
                ? collected(passage, value.get())
                : missed(passage, new Missed(Words.NONE, step.invalid().then()));
    }

    private Move collected(Passage passage, String value) {
        String variable = step.into().value();
        if (step.entry().secret()) {
            passage.memory().keepSecret(variable, value, passage.step());
        } else {
            AssignVariables.assign(variable, typed(variable, value, passage), passage);
        }
        return new Move.GoOn(step.next());
    }

    private static Object typed(String variable, String value, Passage passage) {
        return switch (passage.flow().typeOf(variable)) {
            case WHOLE_NUMBER -> Long.valueOf(value);
            case DATE -> LocalDate.parse(value);
            default -> value;
        };
    }

    private Move missed(Passage passage, Missed missed) {
        passage.memory().begin("");
        if (passage.visit() >= step.tries()) {
            return new Move.GoOn(missed.then());
        }
        passage.tryAgain();
        return ask(passage, missed.say());
    }

    /** Words that must be heard out are said first; the digits are then listened for in silence. */
    private Move ask(Passage passage, Words first) {
        List<Utterance> what = new ArrayList<>(Spoken.of(first, passage));
        what.addAll(Spoken.of(step.words(), passage));
        return new Move.Await(
                step.typeAhead() || what.isEmpty()
                        ? new Request.Ask(what, step.entry())
                        : new Request.Say(what, false));
    }

    private Move listen(String typed) {
        KeyEntry entry = typed.isEmpty() ? step.entry() : step.entry().after(typed);
        return new Move.Await(new Request.Ask(List.of(), entry));
    }
}
