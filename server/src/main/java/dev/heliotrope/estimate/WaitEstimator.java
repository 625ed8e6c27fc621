package dev.heliotrope.estimate;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Rules;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how long callers will wait, and learns from how long they did. Told what routing is told and decides, in that order; the same
 * happenings give the same estimates. Not for two threads at a time.
 */
public final class WaitEstimator {
    /** A forecast at most so long after joining is an early one. */
    private static final Duration EARLY = Duration.ofSeconds(1);

    private static final int MOST_FORECASTS = 40;

    private final Staff staff = new Staff();
    private final Queues queues = new Queues();
    private final Pace pace = new Pace();
    private final Learning learning = new Learning();
    private final Map<CallId, Guest> guests = new HashMap<>();
    private Plan plan;
    private boolean silent;

    /** Something that was foretold of a caller, to be held against what comes. */
    private record Foretold(Instant at, Forecast forecast, Learning.Place place, Learning.@Nullable Told told) {}

    private static final class Guest {
        private WaitingCall call;
        private final Instant came;
        private final List<Foretold> foretold = new ArrayList<>();
        private boolean inLine;
        private @Nullable Crew with;
        private Instant offered;
        private boolean talks;

        private Guest(WaitingCall call, Instant came) {
            this.call = call;
            this.came = came;
            this.offered = came;
        }
    }

    public WaitEstimator(Plan plan) {
        this.plan = plan;
        staff.follow(plan);
    }

    /** Before anybody has told who there is. */
    public static WaitEstimator ofNobody() {
        return new WaitEstimator(new Plan(List.of(), Map.of(), List.of(), Rules.USUAL));
    }

    /** Somebody else tells from now on, and tells of all who are there; what was learnt stays. */
    void begin(Plan with) {
        guests.values().forEach(this::stepOut);
        guests.clear();
        plan = with;
        staff.follow(with);
    }

    void follow(Plan next) {
        guests.values().forEach(this::stepOut);
        plan = next;
        staff.follow(next);
        guests.values().forEach(this::stepIn);
    }

    void is(AgentState agent) {
        staff.is(agent);
    }

    void joined(WaitingCall call, Instant at) {
        Guest known = guests.get(call.call());
        if (known != null) {
            stepOut(known);
        }
        Guest guest = new Guest(call, at);
        guests.put(call.call(), guest);
        guest.inLine = true;
        stepIn(guest);
    }

    void relaxed(WaitingCall call) {
        Guest guest = guests.get(call.call());
        if (guest != null) {
            stepOut(guest);
            guest.call = call;
            stepIn(guest);
        }
    }

    private void stepIn(Guest guest) {
        if (guest.inLine) {
            queues.add(guest.call.asked(), turn(guest.call));
        }
    }

    private void stepOut(Guest guest) {
        if (guest.inLine) {
            queues.remove(guest.call.asked(), turn(guest.call));
        }
    }

    private long turn(WaitingCall call) {
        return plan.rules().turn(call).toEpochMilli();
    }

    void offered(CallId call, String agent, Instant at) {
        Guest guest = guests.get(call);
        if (guest != null) {
            stepOut(guest);
            guest.inLine = false;
            guest.with = staff.of(agent);
            guest.offered = at;
        }
    }

    /** The offer led to no talk; the caller is in line again. */
    void unoffered(CallId call) {
        Guest guest = guests.get(call);
        if (guest != null && !guest.inLine && !guest.talks) {
            guest.inLine = true;
            guest.with = null;
            stepIn(guest);
        }
    }

    void answered(CallId call, Instant at) {
        Guest guest = guests.get(call);
        if (guest != null && !guest.talks) {
            guest.talks = true;
            pace.answered(seconds(guest.offered, at));
            pace.waited(seconds(guest.came, at), false);
            learn(guest, at, true);
        }
    }

    void hungUp(CallId call, Instant at) {
        Guest guest = guests.get(call);
        if (guest != null && !guest.talks) {
            pace.waited(seconds(guest.came, at), true);
        }
        left(call, at);
    }

    /** Gone, from the line or from a talk. */
    void left(CallId call, Instant at) {
        Guest guest = guests.remove(call);
        if (guest != null) {
            stepOut(guest);
            learn(guest, at, false);
            if (guest.talks && guest.with != null) {
                pace.talked(guest.with, seconds(guest.offered, at));
            }
        }
    }

    private void learn(Guest guest, Instant at, boolean answered) {
        for (Foretold each : guest.foretold) {
            double surprise = each.forecast().surprise(seconds(each.at(), at));
            Learning.Told told = each.told();
            if (told != null && (answered || surprise > told.high())) {
                told.by().missed(surprise < told.low(), surprise > told.high());
            }
            learning.add(each.place(), surprise, answered);
        }
        guest.foretold.clear();
    }

    /** Of a caller who waits; empty when unsure, and while an agent's phone rings. The more often asked the more is learnt. */
    public Optional<Estimate> of(CallId call, Instant at) {
        Guest guest = guests.get(call);
        if (guest == null || !guest.inLine) {
            return Optional.empty();
        }
        boolean early = !at.isAfter(guest.came.plus(EARLY));
        Optional<Forecast> forecast = prospect(guest.call, at, false).forecast();
        return forecast.flatMap(found -> foretold(guest, found, early, at));
    }

    private Optional<Estimate> foretold(Guest guest, Forecast forecast, boolean early, Instant at) {
        Learning.Place place = place(guest.call, early);
        Optional<Learning.Told> told = learning.told(place);
        if (guest.foretold.size() < MOST_FORECASTS) {
            guest.foretold.add(new Foretold(at, forecast, place, told.orElse(null)));
        }
        return told.flatMap(by -> estimate(forecast, by));
    }

    /** Who asks for somebody by name waits in another way than the rest of the queue. */
    private static Learning.Place place(WaitingCall call, boolean early) {
        String queue = call.queue().id() + (Named.isAnybody(call.request().required()) ? " by name" : "");
        return new Learning.Place(early, queue, call.language());
    }

    private static Optional<Estimate> estimate(Forecast forecast, Learning.Told told) {
        return Optional.of(Estimate.ofSeconds(
                        forecast.seconds(told.low()), forecast.seconds(told.middle()), forecast.seconds(told.high())))
                .filter(Estimate::isSure);
    }

    /** Of a caller who would join now. Nothing is learnt from it. */
    public Optional<Estimate> ifJoined(WaitingCall call, Instant at) {
        Optional<Forecast> forecast =
                silent ? Optional.empty() : prospect(call, at, true).forecast();
        return forecast.flatMap(found -> learning.told(place(call, true)).flatMap(told -> estimate(found, told)));
    }

    private Prospect prospect(WaitingCall call, Instant at, boolean fresh) {
        return new Prospect(staff, queues, pace, call, turn(call), at, fresh);
    }

    /** Nothing is known of anybody any more. */
    void fallSilent() {
        silent = true;
        guests.clear();
    }

    boolean knows(CallId call) {
        return guests.containsKey(call);
    }

    boolean isInLine(CallId call) {
        Guest guest = guests.get(call);
        return guest != null && guest.inLine;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
