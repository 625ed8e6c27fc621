package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A caller in a queue: what is asked, and how far they have come. */
public record WaitingCall(CallId call, Queue queue, Request request, Place place) {
    /** First come, first served; the call's id only makes the order total. Without head starts: see {@link Rules}. */
    public static final Comparator<WaitingCall> ORDER = Comparator.comparing(WaitingCall::joined)
            .thenComparing(waiting -> waiting.call().value());

    /** A voice call by its language and skills, which do not relax. */
    public static WaitingCall of(
            CallId call,
            Queue queue,
            Language language,
            Map<String, Integer> skills,
            Instant joined,
            Map<String, Instant> excluded) {
        Place place = new Place(joined, 0, joined, 0, true, excluded);
        return new WaitingCall(call, queue, Request.in(language).requiring(Need.skills(skills)), place);
    }

    public Language language() {
        return request.language();
    }

    public Instant joined() {
        return place.joined();
    }

    public Map<String, Instant> excluded() {
        return place.excluded();
    }

    /** The last step has given way too, and what is to become of the caller is not to wait for any agent. */
    boolean isExhausted() {
        return place.step() >= queue.steps().size() && !(queue.end() instanceof End.AnyAgent);
    }

    public WaitingCall at(Place now) {
        return new WaitingCall(call, queue, request, now);
    }

    /**
     * By the flow, or by the end of its queue. The step reached is kept, and its clock: a step number beyond the other queue's
     * last is that last one.
     */
    public WaitingCall movedTo(Queue other) {
        int last = Math.max(0, other.steps().size() - 1);
        Place kept = new Place(
                place.joined(),
                Math.min(place.step(), last),
                place.since(),
                place.unanswered(),
                place.holdsOut(),
                place.excluded());
        return new WaitingCall(call, other, request, kept);
    }

    WaitingCall passed(Instant at) {
        Place then = place.at(queue, at);
        return then.step() == place.step() ? this : at(then);
    }

    public WaitingCall excluding(String agent, Instant until) {
        return at(place.excluding(agent, until));
    }

    public Duration waited(Instant at) {
        return Duration.between(joined(), at);
    }

    /** The step by time alone. */
    public int stepAt(Instant at) {
        return place.at(queue, at).step();
    }

    /** What the step asks that time alone has brought. */
    public Need needAt(Instant at) {
        return queue.need(stepAt(at));
    }

    /** All that the present step and the flow ask. */
    public Trait asked() {
        return queue.need(place.step()).of(language(), request.required());
    }

    /** How good an agent is for this call: the level in the caller's language, unless languages are asked, and in all asked. */
    int level(Trait asked, Agent agent) {
        boolean tongueAsked = queue.need(place.step()).languageLevel() > 0;
        return (tongueAsked ? 0 : agent.proficiency(language())) + asked.level(agent);
    }

    /** The agent whom the caller may still wait for alone, as far as that is the caller's to say; null for none. */
    @Nullable
    String holdsOutFor(Instant at) {
        Sticky sticky = queue.sticky();
        LastAgent last = request.last();
        boolean may = place.holdsOut()
                && sticky != null
                && last != null
                && !last.talked().plus(sticky.window()).isBefore(joined())
                && joined().plus(sticky.patience()).isAfter(at);
        return may && last != null ? last.agent() : null;
    }
}
