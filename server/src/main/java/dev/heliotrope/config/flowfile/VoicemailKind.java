package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.VoicemailStep;
import dev.heliotrope.flow.tree.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code voicemail}. */
final class VoicemailKind {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private static final Key<String> BOX = new Key<>(
            "voicemail",
            Form.NAME,
            "",
            "what the message is for, such as support; small letters, digits and dashes",
            (value, reading) -> value.parsed("small letters, digits and dashes", text -> Optional.of(text)
                            .filter(name -> NAME.matcher(name).matches()))
                    .orElse("box"));
    private static final Key<Words> PROMPT =
            Keys.wordsOf("prompt", "leave-message", "said before the tone, in the caller's language");
    private static final Key<Duration> AT_MOST = Keys.time(
            "at-most", Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofMinutes(2), "the longest message");
    private static final Key<Duration> SILENCE = Keys.time(
            "silence", Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(4), "silence that ends it");
    private static final Key<Placed<String>> LEFT =
            Keys.step("left", "there is a message, also if the caller hung up at its end");
    private static final Key<Placed<String>> NOTHING = Keys.step("nothing", "less than a second was said");
    private static final Key<Placed<String>> FAILED = Keys.step("failed", "it could not be recorded");

    static final StepKind KIND = new StepKind(
            "Records a message after a tone, until silence, the hash key or the longest time. The history has its place and length;"
                    + " the file can be read by its owner only.",
            List.of(BOX, PROMPT, AT_MOST, SILENCE, LEFT, NOTHING, FAILED, Keys.HUNG_UP, Keys.ERROR),
            VoicemailKind::step);

    private VoicemailKind() {}

    private static Step step(StepSource step) {
        return new VoicemailStep(
                step.name(),
                BOX.in(step),
                PROMPT.in(step),
                AT_MOST.in(step),
                SILENCE.in(step),
                LEFT.in(step),
                NOTHING.in(step),
                FAILED.in(step),
                Keys.mishaps(step));
    }
}
