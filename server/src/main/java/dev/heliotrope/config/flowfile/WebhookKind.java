package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.WebhookStep;
import java.util.List;

/** {@code webhook}. */
final class WebhookKind {
    private static final Key<Placed<String>> SERVICE = new Key<>(
            "webhook",
            Form.SERVICE,
            "",
            "the service to tell, as it is called in config/services.yaml",
            (value, reading) -> Keys.name(value));
    private static final Key<Boolean> AWAITED = new Key<>(
            "awaited",
            Form.TRUTH,
            "false",
            "whether the caller waits until the service has answered",
            (value, reading) -> value.truth(false));
    private static final Key<Placed<String>> FAILED = new Key<>(
            "failed",
            Form.STEP,
            "as next",
            "it could not be told: too many wait to be sent or, if awaited, there was no good answer",
            (value, reading) -> value.isThere() ? Keys.name(value) : new Placed<>("", value.at()));

    static final StepKind KIND = new StepKind(
            "Tells one of the company's own services of something. Unless awaited this goes on behind the call's back: it is tried"
                    + " again for some minutes, at most 1,000 wait, and what the server had not sent when it stopped is lost.",
            List.of(
                    SERVICE,
                    InquiryKeys.POST,
                    InquiryKeys.GET,
                    InquiryKeys.WITH,
                    InquiryKeys.QUERY,
                    InquiryKeys.BODY,
                    AWAITED,
                    Keys.NEXT,
                    FAILED,
                    Keys.HUNG_UP,
                    Keys.ERROR),
            WebhookKind::step);

    private WebhookKind() {}

    private static Step step(StepSource step) {
        Placed<String> next = Keys.NEXT.in(step);
        Placed<String> failed = FAILED.in(step);
        return new WebhookStep(
                step.name(),
                InquiryKeys.webhook(step, SERVICE),
                AWAITED.in(step),
                next,
                failed.value().isEmpty() ? next : failed,
                Keys.mishaps(step));
    }
}
