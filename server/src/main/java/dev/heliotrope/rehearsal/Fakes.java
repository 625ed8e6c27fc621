package dev.heliotrope.rehearsal;

import dev.heliotrope.flow.machine.FlowWorld;
import dev.heliotrope.hours.Opening.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in for the world in a rehearsal: calendars by name, by step the answers to its errands, in turn, the last of which is
 * given again and again, how switches stand, where splits lead, and
 * by queue the expected wait, which is unknown of the others.
 */
public record Fakes(
        Map<String, FakeHours> hours,
        Map<String, List<Answer>> answers,
        Map<String, Boolean> switches,
        Map<String, String> lots,
        Map<String, Duration> waits) {
    public static final Fakes NONE = new Fakes(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** So it is all the time, until it opens then. */
    public record FakeHours(Rule rule, Optional<Instant> opens) {
        boolean isOpen() {
            return rule == Rule.OPEN || rule == Rule.OVERRIDE_OPEN;
        }
    }

    public Fakes {
        hours = Map.copyOf(hours);
        answers = Map.copyOf(answers);
        switches = Map.copyOf(switches);
        lots = Map.copyOf(lots);
        waits = Map.copyOf(waits);
    }

    /** The same for a call that begins then: what is closed, and nobody said when it opens, opens a day later. */
    public Fakes from(Instant begin) {
        Map<String, FakeHours> settled = new HashMap<>();
        hours.forEach((name, fake) -> settled.put(
                name,
                fake.opens().isPresent() || fake.isOpen()
                        ? fake
                        : new FakeHours(fake.rule(), Optional.of(begin.plus(Duration.ofDays(1))))));
        return new Fakes(settled, answers, switches, lots, waits);
    }

    /** The world, but for what is faked of it. */
    public FlowWorld over(FlowWorld real) {
        return new StagedWorld(real, this);
    }

    /** The answer to the errand that this step sends for the {@code time}th time, from 0. */
    public Optional<Answer> answer(String step, int time) {
        List<Answer> all = answers.getOrDefault(step, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.min(time, all.size() - 1)));
    }
}
