package dev.heliotrope.app;

import dev.heliotrope.softphone.Hearing;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Plays the day that follows the sun. The clock is moved on only while nobody waits, to shortly before each seam; there it runs
 * slowly where callers and phones must keep up with it, and fast where they only wait.
 */
final class DayStage {
    private static final double SLOW = 10;
    private static final double USUAL = 20;
    static final double FAST = 90;

    private static final Duration TALK = Duration.ofSeconds(1);
    private static final Duration APART = Duration.ofMillis(250);
    private static final Duration HAND_OVER_SEEN = Duration.ofSeconds(10);
    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

    private final PacedClock clock;
    private final SiteTimes times;
    private final DayCallers callers;
    private final ExecutorService each;
    private final PrintWriter out;
    private final Map<DemoCaller, Duration> heardBefore = new LinkedHashMap<>();

    DayStage(PacedClock clock, SiteTimes times, DayCallers callers, ExecutorService each, PrintWriter out) {
        this.clock = clock;
        this.times = times;
        this.callers = callers;
        this.each = each;
        this.out = out;
    }

    void play(List<Seam> seams) throws Exception {
        for (int number = 0; number < seams.size(); number++) {
            Seam seam = seams.get(number);
            middle(seam, DayCast.inTheMiddle(number + 1, seam));
            seam(seam, DayCast.around(number + 1, seam));
        }
        clock.run(1);
    }

    private void middle(Seam seam, DemoCaller caller) throws Exception {
        clock.forwardTo(seam.middle());
        clock.run(USUAL);
        heading(times.at(seam.middle()) + ": in the middle of " + seam.from().name() + "'s day");
        callers.of(caller).joins().talks(TALK);
    }

    private void seam(Seam seam, DayCast.Around cast) throws Exception {
        clock.forwardTo(seam.before());
        heading(times.at(seam.before()) + ": before " + seam.from().name() + " hands over to "
                + seam.to().name());
        List<DayCaller> busy = all(cast.busy().stream()
                .map(caller -> submit(() -> callers.of(caller).joins().isOffered()))
                .toList());
        DayCaller across = callers.of(cast.across()).joins().isAnswered();
        for (DayCaller one : busy) {
            one.isAnswered();
        }
        clock.run(SLOW);
        // while somebody talks; nobody waits
        clock.forwardTo(seam.lastOffers().plus(HAND_OVER_SEEN));
        heading(times.at(seam.lastOffers()) + ": " + seam.from().name() + " takes no more calls");
        List<Future<DayCaller>> waiting = handingOver(cast);
        clock.run(FAST);
        if (!busy.isEmpty()) {
            awaitClock(seam.end().minus(LAST_MINUTE));
            busy.getFirst().leaves();
        }
        awaitClock(seam.end());
        clock.run(USUAL);
        heardBefore.put(across.caller(), across.call().heard().length());
        heading(times.at(seam.end()) + ": " + seam.from().name() + " has gone home");
        for (DayCaller one : busy.subList(Math.min(1, busy.size()), busy.size())) {
            one.leaves();
        }
        waiting.add(submit(() -> callers.of(cast.late()).joins().talks(TALK)));
        all(waiting);
        across.leaves();
    }

    /** One after the other into the queue; the last of them gives up soon. */
    private List<Future<DayCaller>> handingOver(DayCast.Around cast) throws Exception {
        List<Future<DayCaller>> joining = new ArrayList<>();
        for (DemoCaller caller : List.of(cast.first(), cast.second(), cast.impatient())) {
            joining.add(submit(() -> callers.of(caller).joins()));
            Thread.sleep(APART);
        }
        List<Future<DayCaller>> waiting = new ArrayList<>();
        for (DayCaller caller : all(joining)) {
            waiting.add(submit(() -> caller.caller().givesUp() ? caller.leaves() : caller.talks(TALK)));
        }
        return waiting;
    }

    private static List<DayCaller> all(List<Future<DayCaller>> deeds) throws Exception {
        List<DayCaller> done = new ArrayList<>();
        for (Future<DayCaller> deed : deeds) {
            done.add(deed.get());
        }
        return done;
    }

    private Future<DayCaller> submit(Callable<DayCaller> deed) {
        return each.submit(deed);
    }

    private void awaitClock(Instant when) throws InterruptedException {
        for (Duration left = clock.wallUntil(when); left.isPositive(); left = clock.wallUntil(when)) {
            Thread.sleep(left.plusMillis(1));
        }
    }

    /** What somebody heard who talked across a seam, from the seam on. */
    Hearing afterTheSeam(DemoCaller caller) throws IOException {
        return callers.of(caller).call().heard().since(heardBefore.getOrDefault(caller, Duration.ZERO));
    }

    private void heading(String text) {
        out.println();
        out.println(text);
        out.flush();
    }
}
