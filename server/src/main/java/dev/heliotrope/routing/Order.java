package dev.heliotrope.routing;

import java.util.List;

/**
 * In which order agents come who could take a call: by these criteria, one after the other, then by id, so that the order is
 * total. The name is for people.
 */
public record Order(String name, List<Criterion> criteria) {
    /** The longest idle; a status changed meanwhile does not count. */
    public static final Order LONGEST_IDLE =
            new Order("longest idle", List.of(Criterion.Of.PREFERRED, Criterion.Of.IDLE, Criterion.Of.PROFICIENCY));

    /** The best at what is asked. */
    public static final Order BEST_PROFICIENCY =
            new Order("best proficiency", List.of(Criterion.Of.PREFERRED, Criterion.Of.PROFICIENCY, Criterion.Of.IDLE));

    /** The one who has been with callers least since signing in. */
    public static final Order LEAST_OCCUPIED =
            new Order("least occupied", List.of(Criterion.Of.PREFERRED, Criterion.Of.OCCUPIED, Criterion.Of.IDLE));

    /** Teams in their core hours before teams at the edge of theirs. */
    public static final Order FOLLOW_THE_SUN = new Order(
            "follow the sun",
            List.of(Criterion.Of.SUN, Criterion.Of.PREFERRED, Criterion.Of.IDLE, Criterion.Of.PROFICIENCY));

    public static final List<Order> NAMED = List.of(LONGEST_IDLE, BEST_PROFICIENCY, LEAST_OCCUPIED, FOLLOW_THE_SUN);

    public Order {
        criteria = List.copyOf(criteria);
    }

    public static Order weighted(Criterion.Weighted weights) {
        return new Order("weighted", List.of(weights, Criterion.Of.IDLE));
    }
}
