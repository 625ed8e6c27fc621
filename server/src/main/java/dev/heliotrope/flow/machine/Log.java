package dev.heliotrope.flow.machine;

import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.Language;
import dev.heliotrope.flow.Note;
import dev.heliotrope.flow.tree.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is noted in one turn of what happens on its way. */
final class Log {
    private final Passage passage;
    private final List<Note> notes = new ArrayList<>();

    Log(Passage passage) {
        this.passage = passage;
    }

    List<Note> notes() {
        return notes;
    }

    /** By which of its exits the present step is left. */
    void leaves(Move.GoOn way) {
        if (passage.isInside()) {
            Flow flow = passage.flow();
            flow.step(passage.step())
                    .flatMap(left -> flow.exit(
                            left,
                            exit -> exit.to().value().equals(way.step())
                                    && (way.written() == null || exit.to().at().equals(way.written()))))
                    .ifPresent(exit -> notes.add(new Note.Took(flow.name(), passage.step(), exit.outcome())));
        }
    }

    void entered(String step) {
        notes.add(new Note.Entered(passage.flow().name(), step));
    }

    void chose(Language language, LanguageSource by) {
        notes.add(new Note.Chose(language, by));
    }

    void pressed(String digits) {
        notes.add(new Note.Pressed(passage.step(), digits));
    }

    void done(String what, String outcome, Map<String, String> details) {
        notes.add(new Note.Done(passage.step(), what, outcome, details));
    }

    void problem(String sentence) {
        Note problem = new Note.Problem(passage.step(), sentence);
        if (notes.isEmpty() || !notes.getLast().equals(problem)) {
            notes.add(problem);
        }
    }
}
