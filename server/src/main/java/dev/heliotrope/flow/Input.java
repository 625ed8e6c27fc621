package dev.heliotrope.flow;

import java.util.Map;

/** What the outside tells the machine: the result of its last {@link Request}. */
public sealed interface Input {
    /** All was said, or nothing was needed. */
    record Said() implements Input {}

    record Keys(String digits) implements Input {}

    record Silence() implements Input {}

    /** The caller hung up; the flow may still do what needs no caller. What comes next is the last request, or none. */
    record HungUp() implements Input {}

    /**
     * The request could not be done; {@code sentence} says why, for the history. Where the flow has no way for that, a {@code
     * fatal} failure ends the call; with another it goes on as well as it can, such as without words.
     */
    record Failed(String sentence, boolean fatal) implements Input {}

    record Queued(QueueOutcome outcome) implements Input {}

    /**
     * An errand is over: with one of the outcomes that its kind names, and what came of it, JSON-like: String, Long, Double,
     * Boolean, List and Map, without nulls.
     */
    record Performed(String outcome, Map<String, Object> results) implements Input {
        public Performed {
            results = Map.copyOf(results);
        }

        public static Performed of(String outcome) {
            return new Performed(outcome, Map.of());
        }

        public static Performed failed() {
            return of(Errand.FAILED);
        }

        public static Performed failed(String reason) {
            return new Performed(Errand.FAILED, Map.of(Errand.REASON, reason));
        }
    }

    enum QueueOutcome {
        /** Talked with an agent, who hung up first; the caller is still there. */
        TALKED,
        /** Nobody took the call within the queue's longest wait. */
        TIMED_OUT,
        /** The queue has nobody more to ask; the caller is to be called back. */
        CALLBACK,
        /** The queue has nobody more to ask; the caller may leave a message. */
        VOICEMAIL
    }
}
