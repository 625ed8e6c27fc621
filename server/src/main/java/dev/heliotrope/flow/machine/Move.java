package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.Request;

/** What a step comes to: a request that the call waits for, or the step to go on at. */
sealed interface Move {
    record Await(Request request) implements Move {}

    record GoOn(String step) implements Move {}
}
