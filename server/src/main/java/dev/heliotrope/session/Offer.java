package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.Agent;

/** A waiting call put to one agent. {@code id} is 1 to 40 letters, digits and dashes; {@code why} is routing's sentence. */
record Offer(String id, CallId call, Agent agent, String why) {}
