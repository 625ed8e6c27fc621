package dev.heliotrope.estimate;

import dev.heliotrope.routing.QueueStep;
import dev.heliotrope.routing.Relax;
import dev.heliotrope.routing.Trait;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One caller's hours to come: by stretches of time in which neither what is asked nor who has hours changes. In each of them those who
 * are ahead and compete for the same agents are served at the rate at which these agents become free.
 */
final class Prospect {
    /** So sure is what a clock brings, as if so many agents had to become free. */
    private static final double BY_THE_CLOCK = 25;

    private final Staff staff;
    private final Queues queues;
    private final Pace pace;
    private final WaitingCall call;
    private final long turn;
    private final Instant now;
    /** Just joining: agents who are free now count. */
    private final boolean fresh;

    Prospect(Staff staff, Queues queues, Pace pace, WaitingCall call, long turn, Instant now, boolean fresh) {
        this.staff = staff;
        this.queues = queues;
        this.pace = pace;
        this.call = call;
        this.turn = turn;
        this.now = now;
        this.fresh = fresh;
    }

    private record Stretch(int step, Instant from, Instant to) {}

    /** Empty if nobody seems to come in the next hours. */
    Optional<Forecast> forecast() {
        double served = 0;
        BitSet before = new BitSet();
        for (Stretch stretch : stretches()) {
            BitSet pool = open(stretch);
            if (isAnybodyFree(pool, before, stretch)) {
                return Optional.of(new Forecast(since(stretch.from()) + pace.ringing(), BY_THE_CLOCK));
            }
            double ahead = ahead(pool);
            double wait = wait(ahead, rate(pool));
            double lasts = Duration.between(stretch.from(), stretch.to()).toMillis() / 1000.0;
            if (served + lasts / wait >= 1) {
                double rest = (1 - served) * wait;
                return Optional.of(new Forecast(since(stretch.from()) + rest + pace.ringing(), shape(ahead + 1)));
            }
            served += lasts / wait;
            before = pool;
        }
        return Optional.empty();
    }

    /** Chance evens out the more agents have to become free; what we do not know of them does not. */
    private static double shape(double agents) {
        return 1 / (1 / agents + 1 / BY_THE_CLOCK);
    }

    private double since(Instant then) {
        return Duration.between(now, then).toMillis() / 1000.0;
    }

    private List<Stretch> stretches() {
        List<Stretch> all = new ArrayList<>();
        Instant end = now.plus(Hours.AHEAD);
        Instant at = now;
        Instant since = call.place().since();
        int step = call.place().step();
        while (at.isBefore(end) && isTried(step)) {
            Relax relax = call.queue().relax(step);
            Duration lasts = relax.after();
            Instant until = lasts == null ? end : since.plus(lasts);
            until = until.isAfter(end) ? end : until;
            if (!givesWayAtOnce(step, relax) && until.isAfter(at)) {
                cut(step, at, until, all);
                at = until;
            }
            since = at;
            step++;
        }
        return all;
    }

    /** Beyond the last step there is somebody to wait for only if anybody will do. */
    private boolean isTried(int step) {
        List<QueueStep> steps = call.queue().steps();
        return step < steps.size()
                || (step == steps.size() && call.queue().end() instanceof dev.heliotrope.routing.End.AnyAgent);
    }

    private boolean givesWayAtOnce(int step, Relax relax) {
        BitSet pool = staff.pool(asked(step));
        return (relax.nobodyFree() && idle(pool, now) == 0) || (relax.nobodySignedIn() && onDuty(pool, now) == 0);
    }

    private Trait asked(int step) {
        return call.queue().need(step).of(call.language(), call.request().required());
    }

    /** Wherever hours of those who could help begin or end. */
    private void cut(int step, Instant from, Instant to, List<Stretch> into) {
        TreeSet<Instant> cuts = new TreeSet<>();
        staff.pool(asked(step)).stream()
                .mapToObj(staff.crews::get)
                .filter(crew -> crew.onDuty > 0)
                .forEach(crew -> cuts.addAll(staff.hours(crew, now).changes()));
        Instant begin = from;
        for (Instant cut : cuts.subSet(from, false, to, false)) {
            into.add(new Stretch(step, begin, cut));
            begin = cut;
        }
        into.add(new Stretch(step, begin, to));
    }

    private BitSet open(Stretch stretch) {
        BitSet open = new BitSet();
        staff.pool(asked(stretch.step())).stream()
                .filter(number -> staff.crews.get(number).onDuty > 0)
                .filter(number -> staff.hours(staff.crews.get(number), now).isOpen(stretch.from()))
                .forEach(open::set);
        return open;
    }

    /** Somebody who is free would have been asked already, unless they will do only from this stretch on. */
    private boolean isAnybodyFree(BitSet pool, BitSet before, Stretch stretch) {
        if (stretch.from().equals(now) && !fresh) {
            return false;
        }
        BitSet added = (BitSet) pool.clone();
        added.andNot(before);
        int idle = idle(added, now);
        return idle > 0 && idle > ahead(added);
    }

    private int idle(BitSet pool, Instant at) {
        return pool.stream()
                .mapToObj(staff.crews::get)
                .filter(crew -> crew.idle > 0 && staff.hours(crew, now).isOpen(at))
                .mapToInt(crew -> crew.idle)
                .sum();
    }

    private int onDuty(BitSet pool, Instant at) {
        return pool.stream()
                .mapToObj(staff.crews::get)
                .filter(crew -> crew.onDuty > 0 && staff.hours(crew, now).isOpen(at))
                .mapToInt(crew -> crew.onDuty)
                .sum();
    }

    /** Callers ahead, each counted as far as they will take an agent of these. */
    private double ahead(BitSet pool) {
        double[] ahead = {0};
        queues.before(turn, (asked, callers) -> {
            double all = 0;
            double shared = 0;
            BitSet theirs = staff.pool(asked);
            for (int number = theirs.nextSetBit(0); number >= 0; number = theirs.nextSetBit(number + 1)) {
                int there = staff.crews.get(number).onDuty;
                all += there;
                shared += pool.get(number) ? there : 0;
            }
            ahead[0] += all == 0 ? 0 : callers * shared / all;
        });
        return ahead[0];
    }

    /** How many of these agents become free in a second. */
    private double rate(BitSet pool) {
        return pool.stream()
                .mapToObj(staff.crews::get)
                .mapToDouble(crew -> crew.onDuty / pace.handling(crew))
                .sum();
    }

    /** Of those ahead some hang up, the more the longer it takes: the line moves by itself, too. */
    private double wait(double ahead, double rate) {
        double impatience = pace.impatience();
        if (rate <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double leaving = ahead * impatience / rate;
        return leaving < 1e-6 ? (ahead + 1) / rate : Math.log1p((ahead + 1) * impatience / rate) / impatience;
    }
}
