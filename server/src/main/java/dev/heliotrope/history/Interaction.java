package dev.heliotrope.history;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.FlowVersion;
import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One contact with a customer, made of its events. {@code from} and {@code to} are addresses of the channel, on the phone
 * the caller's and the dialled number; empty where withheld or not told. {@code answeredBy} is the flow that it began with. Nothing here is ever edited: the same events give
 * the same interaction, in whatever order and how often they come.
 */
public record Interaction(
        CallId id,
        Channel channel,
        Direction direction,
        String from,
        String to,
        Instant began,
        @Nullable Spoken language,
        @Nullable FlowVersion answeredBy,
        Journey journey,
        List<Wait> waits,
        List<Offer> offers,
        List<Talk> talks,
        @Nullable Ending ending) {
    public Interaction {
        waits = List.copyOf(waits);
        offers = List.copyOf(offers);
        talks = List.copyOf(talks);
    }

    public enum Channel {
        PHONE
    }

    public enum Direction {
        INBOUND
    }

    /** What became of the contact, whatever the channel. */
    public enum Outcome {
        OPEN,
        /** An agent and the customer talked. */
        HANDLED,
        /** The flow did it all, without an agent. */
        SELF_SERVED,
        /** The customer left in a menu. */
        LEFT,
        /** The customer left while waiting for an agent. */
        ABANDONED,
        FAILED,
        /** Nobody has the number that was dialled. */
        REFUSED
    }

    public record Spoken(Language language, LanguageSource by) {}

    public record Step(Instant at, String flow, String step) {}

    public record Keys(Instant at, String step, String digits) {}

    /** What a step has done for the caller: its kind, how that ended, its particulars by name. */
    public record Deed(Instant at, String step, String what, String outcome, Map<String, String> details) {
        public Deed {
            details = Map.copyOf(details);
        }
    }

    /** The way through the flow. {@code resumed} are the instants at which another server took over. */
    public record Journey(
            List<Step> steps, List<String> heard, List<Keys> pressed, List<Deed> deeds, List<Instant> resumed) {
        public Journey {
            steps = List.copyOf(steps);
            heard = List.copyOf(heard);
            pressed = List.copyOf(pressed);
            deeds = List.copyOf(deeds);
            resumed = List.copyOf(resumed);
        }
    }

    public record Wait(String queue, Language language, Instant joined) {}

    /** {@code outcome} is null while it rings, or where its end was never told. */
    public record Offer(
            String offer,
            String agent,
            String why,
            Instant at,
            @Nullable OfferOutcome outcome) {}

    /** {@code waited} and {@code talked} are null where that event is missing; {@code talked} also while they talk. */
    public record Talk(
            String agent,
            Instant at,
            @Nullable Duration waited,
            @Nullable Duration talked,
            @Nullable Party endedBy) {}

    public record Ending(Instant at, Party by, EndCause cause) {}

    /** Folds a call's events; there must be at least one and all of the same call. */
    public static Interaction of(Collection<? extends CallEvent> events) {
        return Fold.of(events);
    }

    public boolean isOpen() {
        return ending == null;
    }

    public Outcome outcome() {
        if (ending == null) {
            return Outcome.OPEN;
        }
        return talks.isEmpty() ? withoutTalk(ending.cause()) : Outcome.HANDLED;
    }

    private static Outcome withoutTalk(EndCause cause) {
        return switch (cause) {
            case COMPLETED -> Outcome.SELF_SERVED;
            case LEFT_IN_FLOW -> Outcome.LEFT;
            case ABANDONED -> Outcome.ABANDONED;
            case FLOW_FAILED, LINE_LOST -> Outcome.FAILED;
            case UNKNOWN_NUMBER -> Outcome.REFUSED;
        };
    }

    /** The queue joined last. */
    public Optional<String> queue() {
        return waits.isEmpty() ? Optional.empty() : Optional.of(waits.getLast().queue());
    }

    /** The agent who talked last, or, where the talk was never told, whose offer was answered. */
    public Optional<String> agent() {
        Stream<String> talkers = talks.reversed().stream().map(Talk::agent);
        Stream<String> takers = offers.reversed().stream()
                .filter(offer -> offer.outcome() == OfferOutcome.ANSWERED)
                .map(Offer::agent);
        return Stream.concat(talkers, takers).findFirst();
    }

    /** How long the customer waited for agents in all; empty while the wait goes on or if there was none. */
    public Optional<Duration> waited() {
        Optional<Duration> answered =
                talks.stream().map(Talk::waited).filter(Objects::nonNull).reduce(Duration::plus);
        return answered.isPresent() ? answered : waitedInVain();
    }

    private Optional<Duration> waitedInVain() {
        if (waits.isEmpty() || ending == null || ending.cause() != EndCause.ABANDONED) {
            return Optional.empty();
        }
        Duration waited = Duration.between(waits.getLast().joined(), ending.at());
        return Optional.of(waited.isNegative() ? Duration.ZERO : waited);
    }

    /** How long customer and agents talked in all; empty where no talk has ended. */
    public Optional<Duration> talked() {
        return talks.stream().map(Talk::talked).filter(Objects::nonNull).reduce(Duration::plus);
    }
}
