package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;

/** What a step says, as written; what it does is a class of its own beside the machine. */
public sealed interface Step
        permits LanguageStep,
                SayStep,
                MenuStep,
                IdentifyStep,
                PinStep,
                NoticeStep,
                SplitStep,
                CollectStep,
                HoursStep,
                BranchStep,
                SetStep,
                EnqueueStep,
                LookUpStep,
                WebhookStep,
                CustomerNoteStep,
                KnowledgeStep,
                VoicemailStep,
                ConsentStep,
                RecordStep,
                SurveyStep,
                CallbackStep,
                TransferStep,
                GoToStep,
                CallFlowStep,
                ReturnStep,
                HangUpStep {
    Placed<String> name();

    /** Every way out, in the file's order; none where the call ends here. */
    List<Exit> exits();

    /** The ways out that the step is there for, without those of its {@link #mishaps}. */
    default List<Exit> ways() {
        List<Exit> mishaps = mishaps().exits().toList();
        return mishaps.isEmpty()
                ? exits()
                : exits().stream().filter(exit -> !mishaps.contains(exit)).toList();
    }

    /** Everything that is said in this step. */
    default List<Words> spoken() {
        return List.of();
    }

    /** How it asks for keys, if it does. */
    default Asking asking() {
        return Asking.NONE;
    }

    /** True if the caller gets to a human here, or into the line for one. */
    default boolean leadsToHuman() {
        return false;
    }

    /**
     * True if the call stays here for a while: something is said, asked or done, or the caller waits. Then the caller may hang up
     * meanwhile, or it may turn out to be impossible, and it must be said where the call goes on. A step that only decides holds nobody.
     */
    default boolean holdsCaller() {
        return asking().tries() > 0 || leadsToHuman();
    }

    /** Where it goes on otherwise, where that is said for this very step; else what the flow says of all its steps holds. */
    default Mishaps mishaps() {
        return Mishaps.END;
    }

    /** Every name of something that this step needs from elsewhere. */
    default List<Mention> mentions() {
        return List.of();
    }
}
