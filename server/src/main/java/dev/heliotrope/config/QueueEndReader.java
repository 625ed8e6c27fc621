package dev.heliotrope.config;

import dev.heliotrope.routing.Criterion;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Order;
import dev.heliotrope.routing.Relax;
import dev.heliotrope.routing.Sticky;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When steps of a queue give way, what comes after the last, and which agents come first. */
final class QueueEndReader {
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration A_YEAR = Duration.ofDays(366);
    private static final int MOST_OFFERS = 100;

    /** How {@code then} is written. */
    enum Then {
        ANY_AGENT,
        CALLBACK,
        VOICEMAIL,
        QUEUE
    }

    /** How {@code order} is written. */
    enum Named {
        LONGEST_IDLE,
        BEST_PROFICIENCY,
        LEAST_OCCUPIED,
        FOLLOW_THE_SUN
    }

    private QueueEndReader() {}

    /** The conditions that a step or the end begins by, besides time. */
    static Relax conditions(Fields fields, @Nullable Duration after) {
        return new Relax(
                after,
                fields.get("nobody-signed-in").truth(false),
                fields.get("nobody-free").truth(false),
                fields.get("unanswered").whole(1, MOST_OFFERS, 0));
    }

    static boolean isNever(Relax relax) {
        return relax.equals(Relax.NEVER);
    }

    /** How long the last step lasts; null if not told. */
    static @Nullable Duration lasts(Fields end) {
        Value after = end.get("after");
        return after.isThere() ? after.duration(Duration.ZERO, LONGEST) : null;
    }

    static End end(Fields fields, Names queues) {
        Value queue = fields.get("queue");
        Then then = fields.get("then").word(Then.class).orElse(Then.ANY_AGENT);
        if (queue.isThere() && then != Then.QUEUE) {
            queue.error("queue-of-nothing", "a queue is named here, and then is not: queue");
        }
        return switch (then) {
            case ANY_AGENT -> new End.AnyAgent();
            case CALLBACK -> new End.Callback();
            case VOICEMAIL -> new End.Voicemail();
            case QUEUE -> queues.in(queue).<End>map(End.OtherQueue::new).orElseGet(End.AnyAgent::new);
        };
    }

    static Order order(Fields queue) {
        Value named = queue.get("order");
        Value weights = queue.get("weights");
        if (named.isThere() && weights.isThere()) {
            weights.error("two-orders", "a queue has order, or weights of its own, but not both");
        }
        if (weights.isThere()) {
            return weights.record(QueueEndReader::weighted).orElse(Order.LONGEST_IDLE);
        }
        return named.isThere()
                ? named.word(Named.class).map(QueueEndReader::order).orElse(Order.LONGEST_IDLE)
                : Order.LONGEST_IDLE;
    }

    private static Order order(Named named) {
        return switch (named) {
            case LONGEST_IDLE -> Order.LONGEST_IDLE;
            case BEST_PROFICIENCY -> Order.BEST_PROFICIENCY;
            case LEAST_OCCUPIED -> Order.LEAST_OCCUPIED;
            case FOLLOW_THE_SUN -> Order.FOLLOW_THE_SUN;
        };
    }

    private static Order weighted(Fields fields) {
        return Order.weighted(new Criterion.Weighted(
                fields.get("level").duration(Duration.ZERO, LONGEST, Duration.ZERO),
                fields.get("preferred").duration(Duration.ZERO, LONGEST, Duration.ZERO),
                fields.get("core-hours").duration(Duration.ZERO, LONGEST, Duration.ZERO),
                fields.get("talked-percent").whole(0, 1000, 0)));
    }

    static @Nullable Sticky lastAgent(Value value) {
        return value.isThere() ? value.record(QueueEndReader::sticky).orElse(null) : null;
    }

    private static Sticky sticky(Fields fields) {
        return new Sticky(
                fields.get("within").duration(Duration.ZERO, A_YEAR, Duration.ofDays(7)),
                fields.get("patience").duration(Duration.ZERO, LONGEST, Duration.ofSeconds(30)));
    }
}
