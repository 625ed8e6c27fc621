package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.tree.AuthenticateStep;
import dev.heliotrope.flow.tree.BranchStep;
import dev.heliotrope.flow.tree.CallFlowStep;
import dev.heliotrope.flow.tree.CallbackStep;
import dev.heliotrope.flow.tree.CollectStep;
import dev.heliotrope.flow.tree.ConsentStep;
import dev.heliotrope.flow.tree.CustomerNoteStep;
import dev.heliotrope.flow.tree.EnqueueStep;
import dev.heliotrope.flow.tree.GoToStep;
import dev.heliotrope.flow.tree.HangUpStep;
import dev.heliotrope.flow.tree.HoursStep;
import dev.heliotrope.flow.tree.IdentifyStep;
import dev.heliotrope.flow.tree.KnowledgeStep;
import dev.heliotrope.flow.tree.LanguageStep;
import dev.heliotrope.flow.tree.LookUpStep;
import dev.heliotrope.flow.tree.MenuStep;
import dev.heliotrope.flow.tree.NoticeStep;
import dev.heliotrope.flow.tree.RecordStep;
import dev.heliotrope.flow.tree.ReturnStep;
import dev.heliotrope.flow.tree.SayStep;
import dev.heliotrope.flow.tree.SetStep;
import dev.heliotrope.flow.tree.SplitStep;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.SurveyStep;
import dev.heliotrope.flow.tree.SwitchStep;
import dev.heliotrope.flow.tree.TransferStep;
import dev.heliotrope.flow.tree.VoicemailStep;
import dev.heliotrope.flow.tree.WebhookStep;

/** What a step does. One small class for each kind of step; this switch is where a new kind joins. */
interface Deed {
    static Deed of(Step step) {
        return switch (step) {
            case LanguageStep language -> new AskLanguage(language);
            case SayStep say -> new SayWords(say);
            case CollectStep collect -> new CollectDigits(collect);
            case MenuStep menu -> new OfferMenu(menu);
            case IdentifyStep identify -> new RecogniseCustomer(identify);
            case AuthenticateStep authenticate -> ProvePin.of(authenticate);
            case SwitchStep turn -> ProvePin.of(turn);
            case NoticeStep notice -> new GiveNotice(notice);
            case SplitStep split -> new DrawLots(split);
            case HoursStep hours -> new ConsultCalendar(hours);
            case BranchStep branch -> new TakeBranch(branch);
            case SetStep set -> new AssignVariables(set);
            case EnqueueStep queue -> new JoinQueue(queue);
            case LookUpStep lookUp -> new AskService(lookUp);
            case WebhookStep webhook -> new TellService(webhook);
            case CustomerNoteStep note -> new TakeNote(note);
            case KnowledgeStep knowledge -> new ReadArticle(knowledge);
            case VoicemailStep voicemail -> new TakeMessage(voicemail);
            case ConsentStep consent -> new AskConsent(consent);
            case RecordStep recording -> new SwitchRecording(recording);
            case SurveyStep survey -> new AskScore(survey);
            case CallbackStep callback -> new OfferCallback(callback);
            case TransferStep transfer -> new ConnectCaller(transfer);
            case GoToStep goTo -> passage -> new Move.GoOn(goTo.next());
            case CallFlowStep call -> new SendThrough(call);
            case ReturnStep back -> new GoBack(back);
            case HangUpStep hangUp -> new PartFromCaller(hangUp);
        };
    }

    /** The call has come to this step, or is asked again by a server that took it over. */
    Move entered(Passage passage);

    /** The step's request had this result. A kind that makes no request, and an input that does not fit, begin the step anew. */
    default Move answered(Passage passage, Input input) {
        return entered(passage);
    }
}
