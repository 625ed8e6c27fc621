package dev.heliotrope.history;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.FlowVersion;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.history.Interaction.Channel;
import dev.heliotrope.history.Interaction.Deed;
import dev.heliotrope.history.Interaction.Direction;
import dev.heliotrope.history.Interaction.Ending;
import dev.heliotrope.history.Interaction.Journey;
import dev.heliotrope.history.Interaction.Keys;
import dev.heliotrope.history.Interaction.Spoken;
import dev.heliotrope.history.Interaction.Step;
import dev.heliotrope.history.Interaction.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds events into an {@link Interaction}: in order of time, those of the same millisecond as they came, each id once. */
final class Fold {
    private final CallId id;
    private final Instant began;
    private PhoneNumber from = PhoneNumber.WITHHELD;
    private PhoneNumber dialled = PhoneNumber.WITHHELD;
    private @Nullable Spoken language;
    private @Nullable FlowVersion answeredBy;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final List<Keys> pressed = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Instant> resumed = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private final Offers offers = new Offers();
    private final Talks talks = new Talks();
    private @Nullable Ending ending;

    private Fold(CallEvent first) {
        id = first.stamp().call();
        began = first.stamp().at();
    }

    static Interaction of(Collection<? extends CallEvent> events) {
        List<CallEvent> ordered = ordered(events);
        if (ordered.isEmpty()) {
            throw new IllegalArgumentException("an interaction has at least one event");
        }
        Fold fold = new Fold(ordered.getFirst());
        ordered.forEach(fold::take);
        return fold.result();
    }

    /** The order of a story: also what the console and the narrator go by. */
    static List<CallEvent> ordered(Collection<? extends CallEvent> events) {
        Set<String> seen = new HashSet<>();
        List<CallEvent> ordered = new ArrayList<>();
        events.stream()
                .filter(event -> seen.add(event.stamp().id()))
                .sorted(Comparator.comparing(event -> event.stamp().at()))
                .forEach(ordered::add);
        return ordered;
    }

    private void take(CallEvent event) {
        if (!event.stamp().call().equals(id)) {
            throw new IllegalArgumentException(
                    "events of two calls: " + id + " and " + event.stamp().call());
        }
        switch (event) {
            case CallEvent.Arrived arrived -> arrived(arrived);
            case CallEvent.LanguageChosen chosen -> language = new Spoken(chosen.language(), chosen.by());
            case CallEvent.StepEntered entered ->
                steps.add(new Step(entered.stamp().at(), entered.flow(), entered.step()));
            case CallEvent.Heard prompts -> heard.addAll(prompts.prompts());
            case CallEvent.Pressed keys -> pressed.add(new Keys(keys.stamp().at(), keys.step(), keys.digits()));
            case CallEvent.Queued queued -> queued(queued);
            case CallEvent.Relaxed ignored -> {}
            case CallEvent.Exhausted ignored -> {}
            case CallEvent.Unmatched ignored -> {}
            case CallEvent.Offered offered -> offers.made(offered);
            case CallEvent.OfferEnded ended -> offers.ended(ended);
            case CallEvent.Answered answered -> talks.began(answered);
            case CallEvent.TalkEnded ended -> talks.ended(ended);
            case CallEvent.Done done ->
                deeds.add(new Deed(done.stamp().at(), done.step(), done.what(), done.outcome(), done.details()));
            case CallEvent.Resumed again -> resumed(again.stamp().at());
            case CallEvent.Ended ended -> ended(ended);
        }
    }

    private void arrived(CallEvent.Arrived arrived) {
        from = arrived.from();
        dialled = arrived.dialled();
        answeredBy = arrived.by();
    }

    /** A server that resumes a waiting call tells of the same place once more. */
    private void queued(CallEvent.Queued queued) {
        Wait wait = new Wait(queued.queue(), queued.language(), queued.joined());
        if (waits.isEmpty() || !samePlace(waits.getLast(), wait)) {
            waits.add(wait);
        }
    }

    private static boolean samePlace(Wait one, Wait other) {
        return one.queue().equals(other.queue()) && one.joined().equals(other.joined());
    }

    /** A call believed lost that a server meets again is not over. */
    private void resumed(Instant at) {
        resumed.add(at);
        ending = null;
    }

    /** The first ending stands, save that a line believed lost gives way to how it really ended. */
    private void ended(CallEvent.Ended ended) {
        if (ending == null || ending.cause() == EndCause.LINE_LOST) {
            ending = new Ending(ended.stamp().at(), ended.by(), ended.cause());
        }
    }

    private Interaction result() {
        Journey journey = new Journey(steps, heard, pressed, deeds, resumed);
        return new Interaction(
                id,
                Channel.PHONE,
                Direction.INBOUND,
                from.digits(),
                dialled.digits(),
                began,
                language,
                answeredBy,
                journey,
                waits,
                offers.all(),
                talks.all(),
                ending);
    }
}
