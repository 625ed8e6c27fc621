package dev.heliotrope.flow;

/** What the outside tells the machine: the result of its last {@link Request}. */
public sealed interface Input {
    /** All was said, or nothing was needed. */
    record Said() implements Input {}

    record Keys(String digits) implements Input {}

    record Silence() implements Input {}

    record Queued(QueueOutcome outcome) implements Input {}

    enum QueueOutcome {
        /** Talked with an agent, who hung up first; the caller is still there. */
        TALKED,
        /** Nobody took the call within the queue's longest wait. */
        TIMED_OUT
    }
}
