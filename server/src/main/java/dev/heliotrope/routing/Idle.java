package dev.heliotrope.routing;

/** An agent's claim to the next call, as long as neither idleness nor time with callers changes; then there is a new one. */
final class Idle {
    final Desk desk;
    /** Since when, in milliseconds. */
    final long since;
    /** Time with callers, in milliseconds. */
    final long talked;
    /** One bit for each line that this stands in, for those numbered below 64. */
    private long lines;

    Idle(Desk desk, AgentState state) {
        this.desk = desk;
        this.since = state.idleSince().toEpochMilli();
        this.talked = state.talked().toMillis();
    }

    /** False if it stands there already. */
    boolean enter(int line) {
        boolean here = line < Long.SIZE && (lines & (1L << line)) != 0;
        lines |= line < Long.SIZE ? 1L << line : 0;
        return !here;
    }

    boolean isNowhere() {
        return lines == 0;
    }

    boolean isIn(int line) {
        return line >= Long.SIZE || (lines & (1L << line)) != 0;
    }

    void leave(int line) {
        lines &= line < Long.SIZE ? ~(1L << line) : -1;
    }
}
