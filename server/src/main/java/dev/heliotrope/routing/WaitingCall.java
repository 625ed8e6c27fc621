package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * A caller's place in a queue. {@code skills} are asked by the flow besides the queue's own and do not relax. {@code
 * excluded} are agents, by id, who are not to be offered this caller again before an instant.
 */
public record WaitingCall(
        CallId call,
        Queue queue,
        Language language,
        Map<String, Integer> skills,
        Instant joined,
        Map<String, Instant> excluded) {
    /** First come, first served; the call's id only makes the order total. */
    public static final Comparator<WaitingCall> ORDER = Comparator.comparing(WaitingCall::joined)
            .thenComparing(waiting -> waiting.call().value());

    public WaitingCall {
        skills = Map.copyOf(skills);
        excluded = Map.copyOf(excluded);
    }

    public WaitingCall excluding(String agent, Instant until) {
        Map<String, Instant> more = new HashMap<>(excluded);
        more.put(agent, until);
        return new WaitingCall(call, queue, language, skills, joined, more);
    }

    public Duration waited(Instant at) {
        return Duration.between(joined, at);
    }

    public int stepAt(Instant at) {
        return queue.stepAfter(waited(at));
    }

    /** The queue's need by now, with what the flow asks besides; the higher level of a skill counts. */
    public Need needAt(Instant at) {
        Need queued = queue.need(stepAt(at));
        Map<String, Integer> asked = new HashMap<>(queued.skills());
        skills.forEach((skill, level) -> asked.merge(skill, level, Math::max));
        return new Need(queued.languageLevel(), queued.orLanguages(), asked);
    }
}
