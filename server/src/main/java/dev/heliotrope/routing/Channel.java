package dev.heliotrope.routing;

/** The kinds of contact that an agent can have a capacity for. */
public enum Channel {
    VOICE(0),
    CHAT(1),
    MESSAGE(2),
    EMAIL(3);

    /** For arrays and bits. */
    final int number;

    Channel(int number) {
        this.number = number;
    }
}
