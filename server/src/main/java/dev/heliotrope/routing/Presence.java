package dev.heliotrope.routing;

/** What an agent has said of being at work; only {@link #NOT_RESPONDING} is said by us, after an unanswered offer. */
public enum Presence {
    SIGNED_OUT("signed out"),
    SIGNED_IN("signed in"),
    PAUSED("paused"),
    NOT_RESPONDING("not responding");

    private final String words;

    Presence(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
