package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.SurveyStep;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** The score is pending from the key on until it is kept and the comment, if one is asked for, is taken down. */
record AskScore(SurveyStep step) implements Deed {
    private static final Duration SILENCE = Duration.ofSeconds(4);
    private static final String COMMENT = "c";

    @Override
    public Move entered(Passage passage) {
        passage.memory().begin("");
        passage.takeTypedAhead();
        return ask(passage);
    }

    private Move ask(Passage passage) {
        return new Move.Await(
                new Request.Ask(Spoken.of(step.words(), passage), step.scale().keys(), step.patience()));
    }

    @Override
    public Move answered(Passage passage, Input input) {
        return passage.memory().begun().isEmpty() ? asked(passage, input) : scored(passage, input);
    }

    private Move asked(Passage passage, Input input) {
        return switch (input) {
            case Input.Keys keys -> scored(passage, keys.digits());
            case Input.Silence silence -> missed(passage);
            default -> entered(passage);
        };
    }

    private Move scored(Passage passage, Input input) {
        return switch (input) {
            case Input.Performed done -> kept(passage, done);
            case Input.Said said -> record();
            case Input.Keys keys -> record();
            default -> entered(passage);
        };
    }

    private Move scored(Passage passage, String digits) {
        passage.log().pressed(digits);
        OptionalLong score = score(digits);
        if (score.isEmpty()) {
            return missed(passage);
        }
        passage.memory().begin(digits);
        step.into().ifPresent(variable -> AssignVariables.assign(variable.value(), score.getAsLong(), passage));
        return new Move.Await(new Request.Perform(new Errand.Survey(kind(), score.getAsLong())));
    }

    private OptionalLong score(String digits) {
        boolean number = digits.matches("[0-9]{1,2}");
        long score = number ? Long.parseLong(digits) : -1;
        return number && step.scale().has(score) ? OptionalLong.of(score) : OptionalLong.empty();
    }

    private Move missed(Passage passage) {
        if (passage.visit() >= step.tries()) {
            passage.log().done("survey", "skipped", Map.of("kind", kind()));
            return new Move.GoOn(step.skipped());
        }
        passage.tryAgain();
        return ask(passage);
    }

    /** First the score was kept, then the comment. */
    private Move kept(Passage passage, Input.Performed done) {
        boolean comment = passage.memory().begun().startsWith(COMMENT);
        if (!comment && !step.comment().prompts().isEmpty()) {
            passage.memory().begin(COMMENT + passage.memory().begun());
            return new Move.Await(new Request.Say(Spoken.of(step.comment(), passage), true));
        }
        if (done.results().get(Errand.REASON) instanceof String reason) {
            passage.log().problem(reason);
        }
        passage.log().done("survey", "answered", details(passage, comment ? done : Input.Performed.failed()));
        return new Move.GoOn(step.next());
    }

    private Map<String, String> details(Passage passage, Input.Performed comment) {
        Map<String, String> details = new HashMap<>();
        details.put("kind", kind());
        details.put("score", passage.memory().begun().replace(COMMENT, ""));
        details.put("language", passage.speaking().tag());
        if (comment.results().get("file") instanceof String file) {
            details.put("comment", file);
        }
        return details;
    }

    private Move record() {
        return new Move.Await(new Request.Perform(new Errand.Voicemail("survey", step.longestComment(), SILENCE)));
    }

    private String kind() {
        return step.scale().name().toLowerCase(Locale.ROOT);
    }
}
