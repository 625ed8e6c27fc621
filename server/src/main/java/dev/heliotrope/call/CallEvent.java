package dev.heliotrope.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened to a call. History, metrics and live views are all made of these. */
public sealed interface CallEvent {
    Stamp stamp();

    /** {@code id} is unique: an event stored twice is stored once. Times have milliseconds. */
    record Stamp(String id, CallId call, Instant at) {}

    /** A flow as it was at one time, by name and content hash. */
    record FlowVersion(String flow, String version) {}

    /** {@code by} is what answers; null where nothing does, and in what an older Heliotrope told. */
    record Arrived(
            Stamp stamp,
            PhoneNumber from,
            PhoneNumber dialled,
            @Nullable FlowVersion by) implements CallEvent {
        public Arrived(Stamp stamp, PhoneNumber from, PhoneNumber dialled) {
            this(stamp, from, dialled, null);
        }
    }

    record LanguageChosen(Stamp stamp, Language language, LanguageSource by) implements CallEvent {}

    record StepEntered(Stamp stamp, String flow, String step) implements CallEvent {}

    record Heard(Stamp stamp, List<String> prompts, Language language) implements CallEvent {
        public Heard {
            prompts = List.copyOf(prompts);
        }
    }

    record Pressed(Stamp stamp, String step, String digits) implements CallEvent {}

    /**
     * {@code joined} is when the caller first took the place, which outlives servers and offers; {@code asks} says in words what is asked
     * for this very caller, whatever the queue, and is empty where that is nothing.
     */
    record Queued(Stamp stamp, String queue, Language language, Instant joined, String asks) implements CallEvent {
        public Queued(Stamp stamp, String queue, Language language, Instant joined) {
            this(stamp, queue, language, joined, "");
        }
    }

    /** The queue's next step applies; {@code now} says in words what is asked of an agent from here on. */
    record Relaxed(Stamp stamp, String queue, int step, String now) implements CallEvent {}

    /** The queue has nothing more to try for the caller; {@code then} says in words what it does instead. */
    record Exhausted(Stamp stamp, String queue, String then) implements CallEvent {}

    /** Nobody can be offered the call just now, on joining, with a new step or after an offer in vain; {@code lost} is everybody. */
    record Unmatched(Stamp stamp, String queue, int step, List<Lost> lost) implements CallEvent {
        public Unmatched {
            lost = List.copyOf(lost);
        }
    }

    /** {@code why} is a sentence: why this agent and, in short, why not the others; {@code lost} is every one of these. */
    record Offered(Stamp stamp, String offer, String agent, String why, List<Lost> lost) implements CallEvent {
        public Offered {
            lost = List.copyOf(lost);
        }

        public Offered(Stamp stamp, String offer, String agent, String why) {
            this(stamp, offer, agent, why, List.of());
        }
    }

    /** A candidate who did not get a call. Rendered when asked for, which those who tell of it leave to those who store it. */
    interface Lost {
        /** {@code agent}, by id; {@code reason}, a name for programs; {@code words} for people; and what the reason is made of. */
        Map<String, Object> facts();
    }

    /** As stored. */
    record ToldLost(Map<String, Object> facts) implements Lost {
        public ToldLost {
            facts = Map.copyOf(facts);
        }
    }

    record OfferEnded(Stamp stamp, String offer, String agent, OfferOutcome outcome) implements CallEvent {}

    record Answered(Stamp stamp, String offer, String agent, Duration waited) implements CallEvent {}

    record TalkEnded(Stamp stamp, String agent, Duration talked, Party by) implements CallEvent {}

    /**
     * A step of the flow has done something for the caller; {@code what} is the kind of step ({@code look-up}, {@code
     * voicemail}, {@code consent}, ...), {@code outcome} how it ended, {@code details} its particulars by name.
     */
    record Done(Stamp stamp, String step, String what, String outcome, Map<String, String> details)
            implements CallEvent {
        public Done {
            details = Map.copyOf(details);
        }
    }

    /** A server took the call over from one that went away, and goes on {@code by} this flow; null where nobody told. */
    record Resumed(Stamp stamp, String step, @Nullable FlowVersion by) implements CallEvent {
        public Resumed(Stamp stamp, String step) {
            this(stamp, step, null);
        }
    }

    record Ended(Stamp stamp, Party by, EndCause cause) implements CallEvent {}

    enum LanguageSource {
        KEYPRESS,
        REMEMBERED,
        DIALLED_NUMBER,
        CALLER_COUNTRY,
        DEFAULT
    }

    enum OfferOutcome {
        ANSWERED,
        NO_ANSWER,
        /** The agent picked up and hung up again before the two were joined. */
        DECLINED,
        BUSY,
        UNREACHABLE,
        CALLER_LEFT,
        RESCINDED
    }

    enum Party {
        CALLER,
        AGENT,
        SYSTEM,
        UNKNOWN
    }

    enum EndCause {
        /** The flow came to its end, or either party hung up after a talk. */
        COMPLETED,
        /** The caller hung up in a menu or prompt. */
        LEFT_IN_FLOW,
        /** The caller hung up while waiting. */
        ABANDONED,
        /** The flow could not go on. */
        FLOW_FAILED,
        /** The number dialled is in no file, so the call was refused. */
        UNKNOWN_NUMBER,
        /** Asterisk or the connection to it went down under the call. */
        LINE_LOST
    }
}
