package dev.heliotrope.flow.machine;

import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.LanguageStep;
import dev.heliotrope.flow.tree.LanguageStep.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets the caller choose; whoever says nothing, or nothing that fits, gets the likeliest language that is offered. */
record AskLanguage(LanguageStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        Language remembered = passage.call().remembered();
        if (step.ask() == LanguageStep.Ask.UNLESS_REMEMBERED
                && remembered != null
                && offered().contains(remembered)) {
            return goOnIn(remembered, LanguageSource.REMEMBERED, passage);
        }
        return step.choices().size() < 2 ? goOnInLikeliest(passage) : pressedOrAsked(passage);
    }

    private Move pressedOrAsked(Passage passage) {
        KeysAhead ahead =
                KeysAhead.of(passage.takeTypedAhead(), keys -> byKey(keys).isPresent());
        passage.typeAhead(ahead.rest());
        return ahead.fitting().isEmpty() ? ask(passage) : pressed(passage, ahead.fitting());
    }

    @Override
    public Move answered(Passage passage, Input input) {
        return switch (input) {
            case Input.Keys keys -> pressed(passage, keys.digits());
            case Input.Silence silence -> goOnInLikeliest(passage);
            case Input.Failed failed -> listen();
            default -> ask(passage);
        };
    }

    private Move pressed(Passage passage, String digits) {
        passage.log().pressed(digits);
        return byKey(digits)
                .map(language -> goOnIn(language, LanguageSource.KEYPRESS, passage))
                .orElseGet(() -> missed(passage));
    }

    private Move missed(Passage passage) {
        if (passage.visit() >= step.tries()) {
            return goOnInLikeliest(passage);
        }
        passage.tryAgain();
        return ask(passage);
    }

    private Move goOnInLikeliest(Passage passage) {
        LikelyLanguage likeliest = LikelyLanguage.among(offered(), passage.call());
        return goOnIn(likeliest.language(), likeliest.source(), passage);
    }

    private Move goOnIn(Language language, LanguageSource by, Passage passage) {
        passage.choose(language, by);
        return new Move.GoOn(step.next());
    }

    private Move ask(Passage passage) {
        List<Utterance> lines = new ArrayList<>(step.choices().size());
        for (Choice choice : step.choices()) {
            lines.add(line(choice, passage));
        }
        return new Move.Await(new Request.Ask(lines, digits(), step.patience()));
    }

    private Move listen() {
        return new Move.Await(new Request.Ask(List.of(), digits(), step.patience()));
    }

    private Utterance line(Choice choice, Passage passage) {
        Object key = Long.valueOf(choice.key());
        return new Utterance(
                step.prompt().value(),
                choice.language().value(),
                Map.of("key", key),
                passage.manner(),
                passage.flow().edition());
    }

    private int digits() {
        int most = 1;
        for (Choice choice : step.choices()) {
            most = Math.max(most, choice.key().length());
        }
        return most;
    }

    private Optional<Language> byKey(String digits) {
        for (Choice choice : step.choices()) {
            if (choice.key().equals(digits)) {
                return Optional.of(choice.language().value());
            }
        }
        return Optional.empty();
    }

    private List<Language> offered() {
        return step.choices().stream().map(choice -> choice.language().value()).toList();
    }
}
