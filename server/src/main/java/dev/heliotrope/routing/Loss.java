package dev.heliotrope.routing;

/** A candidate who did not get the call. */
public record Loss(Agent agent, Refusal why) {
    /** {@code "Nikos Georgiou: Czech 2 < 3"}. */
    public String words() {
        return agent.name() + ": " + why.words();
    }
}
