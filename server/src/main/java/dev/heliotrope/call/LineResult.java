package dev.heliotrope.call;

import java.time.Duration;

/** How a {@link LineAction} ended. */
public sealed interface LineResult {
    record Done() implements LineResult {}

    /** Digits 0-9, * and #; never empty. */
    record Pressed(String digits) implements LineResult {}

    record Silence() implements LineResult {}

    record Woken() implements LineResult {}

    /** {@code callerGone}: the caller hung up, while it rang or while they talked; else the caller is still on the line. */
    record Rang(RingOutcome outcome, Duration talked, boolean callerGone) implements LineResult {}

    /** A message was taken down; if the caller hung up, so far as it came. */
    record Recorded(Duration length, boolean callerGone) implements LineResult {}

    /** The line is no more; no further action can be done on it. */
    record Gone(Why why) implements LineResult {}

    enum Why {
        /** The caller hung up, or {@link LineAction.HangUp} was done. */
        HUNG_UP,
        /** The connection to Asterisk broke while the channel, for all we know, is still up. */
        LOST
    }

    enum RingOutcome {
        ANSWERED,
        NO_ANSWER,
        /** Picked up and put down again before the two were joined: the agent does not want this call. */
        DECLINED,
        BUSY,
        /** The phone is not reachable, or Asterisk refused to ring it. */
        UNREACHABLE,
        CANCELLED
    }
}
