package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Loss;
import dev.heliotrope.routing.WaitingCall;
import java.util.List;

/** A waiting call put to one agent. {@code id} is 1 to 40 letters, digits and dashes; {@code why} is routing's sentence, {@code lost} everybody else. */
record Offer(String id, WaitingCall place, Agent agent, String why, List<Loss> lost) {
    CallId call() {
        return place.call();
    }
}
