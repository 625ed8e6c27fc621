package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.tree.LookUpStep;
import dev.heliotrope.flow.tree.SetStep.Assignment;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.yaml.Value;
import java.util.List;

/** {@code look-up}. */
final class LookUpKind {
    private static final Key<Placed<String>> SERVICE = new Key<>(
            "look-up",
            Form.SERVICE,
            "",
            "the service to ask, as it is called in config/services.yaml",
            (value, reading) -> Keys.name(value));
    private static final Key<List<Assignment>> RESULTS = new Key<>(
            "results",
            Form.VALUES,
            "nothing is kept",
            "variables and what they become; expressions may speak of `response`, the service's JSON answer",
            LookUpKind::results);
    private static final Key<Placed<String>> FOUND =
            Keys.step("found", "the service has answered, and all results could be taken from it");
    private static final Key<Placed<String>> NOT_FOUND =
            Keys.step("not-found", "the service says that there is no such thing (404 or 410)");
    private static final Key<Placed<String>> FAILED = Keys.step(
            "failed",
            "no answer in time, not even after further tries; one that is an error or not the JSON expected; or the"
                    + " service has failed so often that it is left alone for a while");

    static final StepKind KIND = new StepKind(
            "Asks one of the company's own services over HTTP and keeps what is needed of its JSON answer. Where the service"
                    + " is, how long it may take and the secrets it wants stand in `config/services.yaml`; nothing else can be"
                    + " asked. If one result cannot be taken from the answer, none is.",
            List.of(
                    SERVICE,
                    InquiryKeys.GET,
                    InquiryKeys.POST,
                    InquiryKeys.WITH,
                    InquiryKeys.QUERY,
                    InquiryKeys.BODY_OF_LOOK_UP,
                    InquiryKeys.HEADERS,
                    RESULTS,
                    FOUND,
                    NOT_FOUND,
                    FAILED,
                    Keys.HUNG_UP,
                    Keys.ERROR),
            LookUpKind::step);

    private LookUpKind() {}

    private static Step step(StepSource step) {
        return new LookUpStep(
                step.name(),
                InquiryKeys.lookUp(step, SERVICE),
                RESULTS.in(step),
                FOUND.in(step),
                NOT_FOUND.in(step),
                FAILED.in(step),
                Keys.mishaps(step));
    }

    private static List<Assignment> results(Value value, Reading reading) {
        return value.isThere() ? SetKind.assignments(value, reading.knowing(Errand.LookUp.RESPONSE)) : List.of();
    }
}
