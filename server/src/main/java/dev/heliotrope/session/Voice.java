package dev.heliotrope.session;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Speaks to the caller, and notes in the diary what was heard. */
final class Voice {
    private final Leg leg;
    private final Diary diary;
    private Manner manner = Manner.USUAL;

    Voice(Leg leg, Diary diary) {
        this.leg = leg;
        this.diary = diary;
    }

    /** From here on words without a manner of their own are said in this one. */
    void speak(Manner usual) {
        manner = usual;
    }

    /** The flow says nearly all in its manner already. */
    private List<Utterance> inManner(List<Utterance> words) {
        List<Utterance> spoken = words;
        for (int i = 0; i < words.size(); i++) {
            Utterance said = words.get(i).in(manner);
            if (said != words.get(i)) {
                spoken = spoken == words ? new ArrayList<>(words) : spoken;
                spoken.set(i, said);
            }
        }
        return spoken;
    }

    /** {@code mute} is done instead where the words cannot be spoken. */
    void say(List<Utterance> words, boolean interruptible, Consumer<LineResult> then, Runnable mute) {
        leg.voice(inManner(words), sounds -> {
            if (sounds.isEmpty()) {
                mute.run();
            } else {
                heard(words, sounds);
                leg.act(new LineAction.Play(sounds, interruptible), then);
            }
        });
    }

    /** For a caller on hold, before the music. */
    void comfort(List<Utterance> words, Runnable then) {
        leg.voice(inManner(words), sounds -> {
            if (sounds.isEmpty()) {
                then.run();
            } else {
                heard(words, sounds);
                leg.act(new LineAction.PlayOnHold(sounds), done -> then.run());
            }
        });
    }

    /** Words that are played when the call is over for us; {@code mute} is done instead where they cannot be spoken. */
    void part(List<Utterance> words, Consumer<List<Sound>> then, Runnable mute) {
        leg.voice(inManner(words), sounds -> {
            if (sounds.isEmpty()) {
                mute.run();
            } else {
                heard(words, sounds);
                then.accept(sounds);
            }
        });
    }

    /** {@code mute} is done instead where there are words that cannot be spoken. */
    void ask(List<Utterance> words, KeyEntry entry, Consumer<LineResult> then, Runnable mute) {
        leg.voice(inManner(words), sounds -> {
            if (sounds.isEmpty() && !words.isEmpty()) {
                mute.run();
            } else {
                heard(words, sounds);
                leg.act(new LineAction.Ask(sounds, entry), then);
            }
        });
    }

    /** One entry for each run of words in one language. */
    private void heard(List<Utterance> words, List<Sound> sounds) {
        if (sounds.isEmpty()) {
            return;
        }
        List<String> run = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Language language = words.get(i).language();
            run.add(words.get(i).prompt());
            if (i + 1 == words.size() || !words.get(i + 1).language().equals(language)) {
                diary.heard(run, language);
                run.clear();
            }
        }
    }
}
