package dev.heliotrope.routing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * This call goes to this agent. Who else there was, and the one reason why each lost, is worked out when first asked for, for
 * the instant of the decision: that takes as long as one scan of all agents, and what it is worked out from is kept until then.
 * Ask on the thread of the distributor that decided.
 */
public final class Decision {
    /** Everybody's part in a decision. {@code sentence} is for people. */
    public record Reasons(String sentence, List<Loss> losses) {
        public Reasons {
            losses = List.copyOf(losses);
        }
    }

    private final WaitingCall call;
    private final Agent agent;
    private final Instant at;
    private @Nullable Supplier<Reasons> capture;
    private @Nullable Reasons reasons;

    Decision(WaitingCall call, Agent agent, Instant at, Supplier<Reasons> capture) {
        this.call = call;
        this.agent = agent;
        this.at = at;
        this.capture = capture;
    }

    /** With the place as it was then. */
    public WaitingCall call() {
        return call;
    }

    public Agent agent() {
        return agent;
    }

    public Instant at() {
        return at;
    }

    /** One sentence for people: why this agent, and why not the others. */
    public String why() {
        return reasons().sentence();
    }

    /** Everybody else, by id. */
    public List<Loss> losses() {
        return reasons().losses();
    }

    public Reasons reasons() {
        Reasons known = reasons;
        if (known == null && capture != null) {
            known = capture.get();
            reasons = known;
            capture = null;
        }
        return Objects.requireNonNull(known);
    }

    @Override
    public String toString() {
        return call.call() + " -> " + agent.id();
    }
}
