package dev.heliotrope.config.flowfile;

import dev.heliotrope.attribute.AttributeReader;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.EnqueueStep;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.WantedAgent;
import dev.heliotrope.flow.tree.WantedAgent.Skill;
import dev.heliotrope.flow.tree.Wish;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlScalar;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code queue}. */
final class EnqueueKind {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private static final Key<Placed<String>> QUEUE =
            new Key<>("queue", Form.QUEUE, "", "the queue to wait in", (value, reading) -> Keys.name(value));
    private static final Key<List<Skill>> SKILLS = new Key<>(
            "skills",
            Form.SKILLS,
            "none",
            "what the agent must be able to do besides what the queue asks for",
            (value, reading) -> skills(value));
    private static final Key<Optional<Wish>> NEEDS = new Key<>(
            "needs",
            Form.ATTRIBUTE,
            "nothing",
            "what else the agent must be or have: `skills`, `languages` (with levels), `agents` (by id), and `all`, `any` or `not` of such",
            (value, reading) ->
                    value.isThere() ? Optional.of(Wishes.of(AttributeReader.read(value))) : Optional.empty());
    private static final Key<List<Wish>> PREFER = new Key<>(
            "prefer",
            Form.ATTRIBUTES,
            "none",
            "what would be good, but is not needed: agents who have more of it come first",
            (value, reading) ->
                    AttributeReader.eachOf(value).stream().map(Wishes::of).toList());
    private static final Key<Optional<Placed<String>>> STEPS = new Key<>(
            "steps",
            Form.NAME,
            "the queue's own",
            "other steps of that queue instead, by their name under `other-steps` in config/queues.yaml",
            (value, reading) -> value.isThere() ? Optional.of(Keys.name(value)) : Optional.empty());
    private static final Key<Duration> AT_MOST = Keys.time(
            "at-most", Duration.ofSeconds(10), Duration.ofHours(4), Duration.ofMinutes(30), "the longest wait");
    private static final Key<Placed<String>> TALKED =
            Keys.step("talked", "the agent has hung up and the caller is still there");
    private static final Key<Placed<String>> TIMED_OUT = Keys.step("timed-out", "nobody came within the longest wait");

    private static final Key<String> ABOUT = new Key<>(
            "about",
            Form.NAME,
            "nothing",
            "the kind of query, for forecasts and reports",
            (value, reading) -> value.isThere()
                    ? value.parsed("small letters, digits and dashes", text -> Optional.of(text)
                                    .filter(name -> NAME.matcher(name).matches()))
                            .orElse("")
                    : "");
    private static final Key<FlowValue> HEAD_START = new Key<>(
            "head-start",
            Form.TIME_OR_EXPRESSION,
            "0s",
            "how much earlier than they did callers count as having come, at most 30m; their priority. An expression gives a length of time or seconds",
            EnqueueKind::headStart);
    private static final Key<Optional<FlowValue>> VIP = new Key<>(
            "vip",
            Form.VALUE,
            "false",
            "true, or after an equals sign an expression: agents kept free for such customers may take the call",
            (value, reading) -> value.isThere()
                    ? Optional.of(FlowValueReader.of(ValueType.YES_NO, value, reading))
                    : Optional.empty());
    private static final Key<Placed<String>> CALLBACK =
            asTimedOut("call-back", "the queue's last step is that the caller is called back");
    private static final Key<Placed<String>> VOICEMAIL =
            asTimedOut("leave-message", "the queue's last step is that the caller leaves a message");

    static final StepKind KIND = new StepKind(
            "Waits in a queue for an agent who speaks the caller's language, and talks.",
            List.of(
                    QUEUE,
                    SKILLS,
                    NEEDS,
                    PREFER,
                    STEPS,
                    AT_MOST,
                    ABOUT,
                    HEAD_START,
                    VIP,
                    TALKED,
                    TIMED_OUT,
                    CALLBACK,
                    VOICEMAIL,
                    Keys.HUNG_UP,
                    Keys.ERROR),
            EnqueueKind::step);

    private EnqueueKind() {}

    private static Step step(StepSource step) {
        Placed<String> timedOut = TIMED_OUT.in(step);
        return new EnqueueStep(
                step.name(),
                queue(QUEUE.in(step), STEPS.in(step)),
                new WantedAgent(SKILLS.in(step), NEEDS.in(step), PREFER.in(step)),
                AT_MOST.in(step),
                ABOUT.in(step),
                HEAD_START.in(step),
                VIP.in(step),
                TALKED.in(step),
                timedOut,
                RecordKind.or(CALLBACK.in(step), timedOut),
                RecordKind.or(VOICEMAIL.in(step), timedOut),
                Keys.mishaps(step));
    }

    /** Other steps of a queue are, for whoever waits there, a queue of their own. */
    private static Placed<String> queue(Placed<String> queue, Optional<Placed<String>> steps) {
        return steps.map(named -> new Placed<>(queue.value() + "/" + named.value(), named.at()))
                .orElse(queue);
    }

    private static FlowValue headStart(Value value, Reading reading) {
        return value.node().orElse(null) instanceof YamlScalar scalar
                        && scalar.text().startsWith("=")
                ? FlowValueReader.workedOut(value, EnumSet.of(ValueType.LENGTH, ValueType.WHOLE_NUMBER), reading)
                : new FlowValue.Constant(value.duration(Duration.ZERO, EnqueueStep.MOST_AHEAD, Duration.ZERO));
    }

    private static Key<Placed<String>> asTimedOut(String name, String about) {
        return new Key<>(
                name,
                Form.STEP,
                "as timed-out",
                about,
                (value, reading) -> value.isThere() ? Keys.name(value) : new Placed<>("", value.at()));
    }

    private static List<Skill> skills(Value value) {
        return value.entries().stream()
                .map(entry -> new Skill(
                        new Placed<>(entry.name(), entry.key().at()),
                        entry.value().whole(1, 5)))
                .toList();
    }
}
