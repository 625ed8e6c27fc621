package dev.heliotrope.rehearsal;

import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.tree.AuthenticateStep;
import dev.heliotrope.flow.tree.CallbackStep;
import dev.heliotrope.flow.tree.IdentifyStep;
import dev.heliotrope.flow.tree.LookUpStep;
import dev.heliotrope.flow.tree.RecordStep;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.SurveyStep;
import dev.heliotrope.flow.tree.SwitchStep;
import dev.heliotrope.flow.tree.TransferStep;
import dev.heliotrope.flow.tree.VoicemailStep;
import dev.heliotrope.flow.tree.WebhookStep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of step that has errands done, which whoever tries a flow without a world answers. */
public enum ErrandKind {
    LOOK_UP("look-up", LookUpStep.class, Errand.LookUp.OUTCOMES),
    IDENTIFY("identify", IdentifyStep.class, Errand.Identify.OUTCOMES),
    AUTHENTICATE("authenticate", AuthenticateStep.class, Errand.Proof.OUTCOMES),
    SWITCH("switch", SwitchStep.class, Errand.Proof.OUTCOMES),
    WEBHOOK("webhook", WebhookStep.class, Errand.DONE_OR_NOT),
    VOICEMAIL("voicemail", VoicemailStep.class, Errand.Voicemail.OUTCOMES),
    RECORD("record", RecordStep.class, Errand.DONE_OR_NOT),
    SURVEY("survey", SurveyStep.class, Errand.DONE_OR_NOT),
    CALLBACK("callback", CallbackStep.class, Errand.Callback.OUTCOMES),
    TRANSFER("transfer", TransferStep.class, Errand.Transfer.OUTCOMES);

    private final String named;
    private final Class<? extends Step> step;
    private final List<String> outcomes;

    ErrandKind(String named, Class<? extends Step> step, List<String> outcomes) {
        this.named = named;
        this.step = step;
        this.outcomes = outcomes;
    }

    /** Empty for a step that needs nobody. */
    static Optional<ErrandKind> of(Step step) {
        return Arrays.stream(values())
                .filter(kind -> kind.step.isInstance(step))
                .findFirst();
    }

    /** As the step is called in a flow. */
    public String named() {
        return named;
    }

    /** How an errand of such a step may end. */
    public List<String> outcomes() {
        return outcomes;
    }

    /** Of this very step: behind a survey's score a comment may be recorded. */
    List<String> outcomes(Step of) {
        return of instanceof SurveyStep survey && !survey.comment().prompts().isEmpty()
                ? List.of(Errand.DONE, Errand.Voicemail.LEFT, Errand.Voicemail.NOTHING, Errand.FAILED)
                : outcomes;
    }
}
