package dev.heliotrope.routing;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What is asked of an agent, and until when. */
public record QueueStep(Need need, Relax relax) {
    /** A need from an instant of the wait on. */
    public record From(Duration after, Need need) {}

    /** Steps that relax by time alone, in order of time, the first at zero; the last never does. */
    public static List<QueueStep> timeline(List<From> timed) {
        return IntStream.range(0, timed.size())
                .mapToObj(i -> new QueueStep(timed.get(i).need(), until(timed, i)))
                .toList();
    }

    private static Relax until(List<From> timed, int i) {
        return i + 1 < timed.size()
                ? Relax.after(timed.get(i + 1).after().minus(timed.get(i).after()))
                : Relax.NEVER;
    }
}
