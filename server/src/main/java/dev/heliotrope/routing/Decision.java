package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    /** What a decision was made from, as it was then. */
    interface Capture {
        WaitingCall call();

        Reasons reasons();
    }

    private final CallId id;
    private final Agent agent;
    private final Instant at;
    private @Nullable Capture capture;
    private @Nullable WaitingCall call;
    private @Nullable Reasons reasons;

    Decision(CallId id, Agent agent, Instant at, Capture capture) {
        this.id = id;
        this.agent = agent;
        this.at = at;
        this.capture = capture;
    }

    public CallId id() {
        return id;
    }

    /** With the place as it was then. */
    public WaitingCall call() {
        WaitingCall known = call;
        if (known == null && capture != null) {
            known = capture.call();
            call = known;
        }
        return Objects.requireNonNull(known);
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
            call();
            known = capture.reasons();
            reasons = known;
            capture = null;
        }
        return Objects.requireNonNull(known);
    }

    @Override
    public String toString() {
        return id + " -> " + agent.id();
    }
}
