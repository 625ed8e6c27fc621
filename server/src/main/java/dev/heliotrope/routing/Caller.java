package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call in the house, with what the indexes keep of it. Milliseconds are those of the epoch. */
final class Caller implements Supplier<WaitingCall> {
    enum Status {
        WAITING,
        OFFERED,
        TALKING,
        GONE
    }

    /** Where in the order of all calls, see {@link Rules#turn}. */
    final long turn;

    final long joined;
    final CallId id;
    final Kind kind;
    Status status = Status.WAITING;
    private int step;
    private long since;
    int unanswered;
    boolean holdsOut;
    Map<String, Instant> excluded;
    /** When the step ends by time alone. */
    long deadline = Long.MAX_VALUE;

    /** Where the caller stands among those for whom every agent will do who has what is asked. */
    @Nullable
    Cohort cohort;
    /** Or in which lane, and where there; never both. */
    @Nullable
    Lane lane;

    int slot;
    /** Somebody is excluded, so the caller stands apart in the cohort. */
    boolean apart;
    /** Who is asked to take the call, or talks, if they are no longer configured. */
    @Nullable
    String formerAgent;

    /** Where the agent sits who is asked to take the call, or talks. */
    @Nullable
    Desk desk;

    @Nullable
    Desk heldOutFor;

    long offered;
    long accepted;
    private WaitingCall call;

    Caller(WaitingCall call, Kind kind, long turn) {
        this.turn = turn;
        this.kind = kind;
        this.call = call;
        this.id = call.call();
        this.joined = call.joined().toEpochMilli();
        Place place = call.place();
        step = place.step();
        since = place.since().toEpochMilli();
        unanswered = place.unanswered();
        holdsOut = place.holdsOut();
        excluded = place.excluded();
    }

    int step() {
        if (lane != null) {
            lane.settle(this);
        }
        return step;
    }

    /** When the step began. */
    long since() {
        if (lane != null) {
            lane.settle(this);
        }
        return since;
    }

    void isIn(int present, long began) {
        step = present;
        since = began;
    }

    /** As joined: what never changes. */
    WaitingCall call() {
        return call;
    }

    /** With the place as it is now. */
    WaitingCall now() {
        call = as(call, step(), since, unanswered, holdsOut, excluded);
        excluded = call.place().excluded();
        return call;
    }

    static WaitingCall as(
            WaitingCall call, int step, long since, int unanswered, boolean holdsOut, Map<String, Instant> excluded) {
        Place was = call.place();
        boolean same = was.step() == step
                && was.since().toEpochMilli() == since
                && was.unanswered() == unanswered
                && was.holdsOut() == holdsOut
                && was.excluded() == excluded;
        return same
                ? call
                : call.at(new Place(was.joined(), step, Instant.ofEpochMilli(since), unanswered, holdsOut, excluded));
    }

    @Override
    public WaitingCall get() {
        return now();
    }

    /** By id, who is asked to take the call, or talks; null for nobody. */
    @Nullable
    String agent() {
        return desk == null ? formerAgent : desk.agent.id();
    }

    /** Has no place among those who wait. */
    boolean isNowhere() {
        return cohort == null && lane == null && heldOutFor == null;
    }

    void take(Place place) {
        unanswered = place.unanswered();
        excluded = place.excluded();
    }

    void next(long at) {
        step++;
        since = at;
        unanswered = 0;
    }

    boolean excludes(Agent agent, long now) {
        if (excluded.isEmpty()) {
            return false;
        }
        Instant until = excluded.get(agent.id());
        return until != null && until.toEpochMilli() > now;
    }

    boolean isVip() {
        return kind.vip();
    }

    static int compare(Caller one, Caller other) {
        int by = Long.compare(one.turn, other.turn);
        if (by == 0) {
            by = Long.compare(one.joined, other.joined);
        }
        return by != 0 ? by : one.id.value().compareTo(other.id.value());
    }

    /** Into a list in the order in which they are served. */
    static void insert(List<Caller> into, Caller caller) {
        int at = into.size();
        while (at > 0 && compare(caller, into.get(at - 1)) < 0) {
            at--;
        }
        into.add(at, caller);
    }
}
