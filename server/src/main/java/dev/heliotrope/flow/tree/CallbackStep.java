package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Offers to call the caller back, on the number they call from or another, and where there are {@code times}, at a time of their choice. */
public record CallbackStep(
        Placed<String> name,
        Placed<String> queue,
        Words offer,
        Placed<String> confirm,
        Words enter,
        Optional<Times> times,
        int tries,
        Duration patience,
        Placed<String> accepted,
        Placed<String> scheduled,
        Placed<String> declined,
        Placed<String> failed,
        Mishaps mishaps)
        implements Step {
    /**
     * How a time is chosen at which the calendar {@code hours} is open: as soon as possible or {@code when}, asked for by {@code enter}, after
     * {@code none} where nobody calls at the time that was keyed in, read back by {@code confirm}; kept {@code into} a variable.
     */
    public record Times(
            Placed<String> hours,
            Words when,
            Words enter,
            Words none,
            Placed<String> confirm,
            Optional<Placed<String>> into) {
        /** The value that {@code confirm} speaks. */
        public static final String AT = "at";

        private List<Words> spoken() {
            Words confirming = new Words(List.of(confirm), Map.of(AT, new FlowValue.KeyedIn()));
            return List.of(when, enter, none, confirming);
        }
    }

    /** Reads the number back; the value is worked out in the call. */
    public Words confirming() {
        return new Words(List.of(confirm), Map.of("digits", new FlowValue.KeyedIn()));
    }

    /** Scheduled goes as accepted where nothing is said of it, and is no way of its own then. */
    @Override
    public List<Exit> exits() {
        List<Exit> ways =
                new ArrayList<>(Exit.besides(Exit.byAct("accepted", accepted), Exit.byAct("scheduled", scheduled)));
        ways.add(Exit.alone("declined", declined));
        ways.add(Exit.alone("failed", failed));
        return Exit.and(mishaps, ways);
    }

    @Override
    public Asking asking() {
        return new Asking(tries * (times.isPresent() ? 6 : 3), patience, 15);
    }

    @Override
    public List<Words> spoken() {
        Stream<Words> always = Stream.of(offer, confirming(), enter);
        return Stream.concat(always, times.stream().flatMap(chosen -> chosen.spoken().stream()))
                .toList();
    }

    @Override
    public List<Mention> mentions() {
        Stream<Mention> elsewhere = Stream.concat(
                Stream.of(new Mention(Mention.Kind.QUEUE, queue)),
                times.stream().map(chosen -> new Mention(Mention.Kind.CALENDAR, chosen.hours())));
        return Stream.concat(elsewhere, spoken().stream().flatMap(Words::mentions))
                .toList();
    }
}
