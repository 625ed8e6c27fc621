package dev.heliotrope.flow;

import java.util.List;

/**
 * The machine's answer to one input: the state to keep, what it noted on the way, and what it wants next. {@code
 * checkpoint} says that the state is worth keeping on the channel now: the caller has acted, or joins a queue.
 */
public record Turn(FlowState state, List<Note> notes, Request request, boolean checkpoint) {
    public Turn {
        notes = List.copyOf(notes);
    }
}
