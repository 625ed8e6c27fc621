package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;

/** What an agent is busy with: an offer that is pending, or a talk. */
public record Contact(CallId call, Channel channel) {}
