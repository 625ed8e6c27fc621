package dev.heliotrope.routing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue as configured. {@code end} is for callers whom the last step has given way for. {@code ringFor} is how long one
 * agent's phone rings before the offer counts as unanswered. {@code sticky} null: nobody waits for their last agent.
 */
public record Queue(
        String id,
        List<QueueStep> steps,
        End end,
        Order order,
        @Nullable Sticky sticky,
        Duration ringFor,
        HoldMusic music) {
    public Queue {
        steps = List.copyOf(steps);
    }

    public Queue(String id, List<QueueStep> steps, End end, Order order, @Nullable Sticky sticky, Duration ringFor) {
        this(id, steps, end, order, sticky, ringFor, HoldMusic.USUAL);
    }

    public Queue with(HoldMusic other) {
        return new Queue(id, steps, end, order, sticky, ringFor, other);
    }

    /** The same under another name, with other steps. */
    public Queue with(String name, List<QueueStep> others) {
        return new Queue(name, others, end, order, sticky, ringFor, music);
    }

    /** The queue that callers and agents know: without the name of the steps that were asked for. */
    public String name() {
        return id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
    }

    /** After the last step any agent will do; the longest idle comes first. */
    public Queue(String id, List<QueueStep> steps, Duration ringFor) {
        this(id, steps, new End.AnyAgent(), Order.LONGEST_IDLE, null, ringFor);
    }

    /** What a step asks; beyond the last one, nothing. */
    public Need need(int step) {
        return step < steps.size() ? steps.get(step).need() : Need.NOTHING;
    }

    /** When a step gives way; beyond the last one, never. */
    public Relax relax(int step) {
        return step < steps.size() ? steps.get(step).relax() : Relax.NEVER;
    }
}
