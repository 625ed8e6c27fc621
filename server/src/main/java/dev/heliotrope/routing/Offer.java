package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import java.time.Instant;

/**
 * A call put to one agent. It is pending until it is accepted or over; it is over for good. Each state has only the moves that
 * it allows, so that there is no illegal one.
 */
public sealed interface Offer {
    CallId call();

    /** The agent's id. */
    String agent();

    Channel channel();

    record Pending(CallId call, String agent, Channel channel, Instant made) implements Offer {
        public Accepted accepted(Instant at) {
            return new Accepted(call, agent, channel, made, at);
        }

        public Over ended(Failure how, Instant at) {
            return new Over(call, agent, channel, how.outcome, at);
        }
    }

    record Accepted(CallId call, String agent, Channel channel, Instant made, Instant at) implements Offer {
        public Over done(Instant until) {
            return new Over(call, agent, channel, Outcome.DONE, until);
        }
    }

    record Over(CallId call, String agent, Channel channel, Outcome outcome, Instant at) implements Offer {}

    /** How a pending offer leads to no talk. */
    enum Failure {
        /** The agent said no: excluded for this caller and set aside for a while. */
        DECLINED(Outcome.DECLINED),
        /** Nobody answered: excluded for this caller for a while, and not responding until the agent signs in again. */
        TIMED_OUT(Outcome.TIMED_OUT),
        /** Taken back by us; nobody's fault. */
        RESCINDED(Outcome.RESCINDED),
        /** The phone could not be rung: set aside for a while. */
        FAILED(Outcome.FAILED);

        private final Outcome outcome;

        Failure(Outcome outcome) {
            this.outcome = outcome;
        }
    }

    enum Outcome {
        DONE,
        DECLINED,
        TIMED_OUT,
        RESCINDED,
        FAILED
    }
}
