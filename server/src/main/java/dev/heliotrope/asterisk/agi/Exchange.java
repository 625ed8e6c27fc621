package dev.heliotrope.asterisk.agi;

/** One action on its way: commands out, replies in, until it has its result. */
interface Exchange {
    Move open();

    /**
     * The next move after the reply to the last one; {@code hungUp} is whether the caller has gone. A reply that failed
     * did so for another reason than a hangup, unless this exchange outlives one.
     */
    Move after(Reply reply, boolean hungUp);

    /** Whether it has something to ask of a channel that has hung up; else a hangup ends it. */
    default boolean outlivesHangup() {
        return false;
    }

    /** Whether a failure of the last command tells of a hangup, without our asking. */
    default boolean failsOnHangupOnly() {
        return false;
    }
}
