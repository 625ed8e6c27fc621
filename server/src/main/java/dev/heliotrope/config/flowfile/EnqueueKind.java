package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.EnqueueStep;
import dev.heliotrope.flow.tree.EnqueueStep.Skill;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.List;

/** {@code queue}. */
final class EnqueueKind {
    private static final Key<Placed<String>> QUEUE =
            new Key<>("queue", Form.QUEUE, "", "the queue to wait in", (value, reading) -> Keys.name(value));
    private static final Key<List<Skill>> SKILLS = new Key<>(
            "skills",
            Form.SKILLS,
            "none",
            "what the agent must be able to do besides what the queue asks for",
            (value, reading) -> skills(value));
    private static final Key<Duration> AT_MOST = Keys.time(
            "at-most", Duration.ofSeconds(10), Duration.ofHours(4), Duration.ofMinutes(30), "the longest wait");
    private static final Key<Placed<String>> TALKED =
            Keys.step("talked", "the agent has hung up and the caller is still there");
    private static final Key<Placed<String>> TIMED_OUT = Keys.step("timed-out", "nobody came within the longest wait");

    static final StepKind KIND = new StepKind(
            "Waits in a queue for an agent who speaks the caller's language, and talks.",
            List.of(QUEUE, SKILLS, AT_MOST, TALKED, TIMED_OUT),
            EnqueueKind::step);

    private EnqueueKind() {}

    private static Step step(StepSource step) {
        return new EnqueueStep(
                step.name(), QUEUE.in(step), SKILLS.in(step), AT_MOST.in(step), TALKED.in(step), TIMED_OUT.in(step));
    }

    private static List<Skill> skills(Value value) {
        return value.entries().stream()
                .map(entry -> new Skill(
                        new Placed<>(entry.name(), entry.key().at()),
                        entry.value().whole(1, 5)))
                .toList();
    }
}
