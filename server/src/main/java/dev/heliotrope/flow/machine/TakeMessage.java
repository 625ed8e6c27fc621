package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Errand.Voicemail;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.VoicemailStep;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Says what the message is for, in the caller's language, then records. */
record TakeMessage(VoicemailStep step) implements ErrandDeed {
    @Override
    public String what() {
        return "voicemail";
    }

    @Override
    public Move entered(Passage passage) {
        passage.takeTypedAhead();
        var what = Spoken.of(step.words(), passage);
        return what.isEmpty() ? ErrandDeed.super.entered(passage) : new Move.Await(new Request.Say(what, true));
    }

    /** A key pressed to skip the words is as good as having heard them. */
    @Override
    public Move answered(Passage passage, Input input) {
        return input instanceof Input.Said || input instanceof Input.Keys
                ? ErrandDeed.super.entered(passage)
                : ErrandDeed.super.answered(passage, input);
    }

    @Override
    public Optional<Voicemail> errand(Passage passage) {
        return Optional.of(new Voicemail(step.box(), step.most(), step.silence()));
    }

    @Override
    public Placed<String> way(Input.Performed done, Passage passage) {
        return switch (done.outcome()) {
            case Voicemail.LEFT -> step.left();
            case Voicemail.NOTHING -> step.nothing();
            default -> step.failed();
        };
    }

    @Override
    public Map<String, String> details(Input.Performed done, Passage passage) {
        Map<String, String> details = new HashMap<>(Map.of("box", step.box()));
        done.results().forEach((name, value) -> details.put(name, value.toString()));
        details.remove(Errand.REASON);
        return details;
    }
}
