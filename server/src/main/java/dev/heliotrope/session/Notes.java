package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.Note;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the machine notes on its way goes into the diary; a language the caller chose with a key is remembered. */
final class Notes {
    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    private final PhoneNumber caller;
    private final Diary diary;
    private final Surroundings around;

    Notes(PhoneNumber caller, Diary diary, Surroundings around) {
        this.caller = caller;
        this.diary = diary;
        this.around = around;
    }

    void take(Note note) {
        switch (note) {
            case Note.Entered entered -> diary.entered(entered.flow(), entered.step());
            case Note.Took took -> {}
            case Note.Pressed pressed -> diary.pressed(pressed.step(), pressed.digits());
            case Note.Chose chose -> chose(chose);
            case Note.Done done -> diary.done(done.step(), done.what(), done.outcome(), done.details());
            case Note.Problem problem -> problem(problem);
        }
    }

    private void problem(Note.Problem problem) {
        LOG.warn("call {}: step {}: {}", diary.call(), problem.step(), problem.sentence());
        diary.done(problem.step(), "problem", "noted", Map.of("reason", problem.sentence()));
    }

    private void chose(Note.Chose chose) {
        diary.chose(chose.language(), chose.by());
        if (chose.by() == LanguageSource.KEYPRESS && !caller.isWithheld()) {
            around.memory().remember(caller, chose.language(), around.now());
        }
    }
}
