package dev.heliotrope.coverage;

import dev.heliotrope.hours.Calendar;
import java.util.List;
import java.util.Optional;

/**
 * That at least so many of these people are on shift.
 *
 * @param what {@code "language cs"}
 * @param crew those who count, by the hours they keep
 * @param during only in these hours; empty for all the time
 */
public record Want(String what, List<Crew> crew, int least, Optional<Calendar> during) {
    /** Some people who keep the same hours. Crews of several wants share one calendar object where they keep the same. */
    public record Crew(Calendar hours, int people) {}

    public Want {
        crew = List.copyOf(crew);
    }

    public int people() {
        return crew.stream().mapToInt(Crew::people).sum();
    }

    public boolean isPromise() {
        return during.isPresent();
    }
}
