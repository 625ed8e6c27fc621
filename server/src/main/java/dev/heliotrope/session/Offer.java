package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.WaitingCall;

/** A waiting call put to one agent. {@code id} is 1 to 40 letters, digits and dashes; {@code why} is routing's sentence. */
record Offer(String id, WaitingCall place, Agent agent, String why) {
    CallId call() {
        return place.call();
    }
}
