package dev.heliotrope.routing;

/** The kinds of contact that an agent can have a capacity for. */
public enum Channel {
    VOICE,
    CHAT,
    MESSAGE,
    EMAIL
}
