package dev.heliotrope.app;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import dev.heliotrope.session.Errands.Occasion;
import dev.heliotrope.storage.CallbackRequests;
import dev.heliotrope.storage.SurveyAnswers;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What steps want kept in the database and found again. The caller hears the outcome, so it is kept when this answers. */
final class StepRecords {
    private static final Logger LOG = LoggerFactory.getLogger(StepRecords.class);

    private final CallbackRequests callbacks;
    private final SurveyAnswers answers;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    StepRecords(CallbackRequests callbacks, SurveyAnswers answers, InstantSource clock, Supplier<String> ids) {
        this.callbacks = callbacks;
        this.answers = answers;
        this.clock = clock;
        this.ids = ids;
    }

    CompletionStage<Input.Performed> callback(Errand.Callback wanted, Occasion occasion) {
        Instant now = now();
        Instant since = occasion.waitingSince() == null ? now : occasion.waitingSince();
        return kept(
                Errand.Callback.ACCEPTED,
                "call-back",
                occasion,
                () -> callbacks.keep(new CallbackRequests.Wanted(
                        occasion.call() + "-callback-" + wanted.queue(),
                        occasion.call(),
                        wanted.queue(),
                        new PhoneNumber(wanted.number()),
                        occasion.language(),
                        since,
                        now,
                        wanted.at())));
    }

    CompletionStage<Input.Performed> survey(Errand.Survey survey, Occasion occasion) {
        return kept(
                Errand.DONE,
                "survey's answer",
                occasion,
                () -> answers.keep(new SurveyAnswers.Answer(
                        ids.get(),
                        occasion.call(),
                        occasion.step(),
                        survey.kind(),
                        survey.score(),
                        occasion.language(),
                        now())));
    }

    private CompletionStage<Input.Performed> kept(String outcome, String what, Occasion occasion, Runnable keeping) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        keeping.run();
                        return Input.Performed.of(outcome);
                    } catch (RuntimeException failure) {
                        LOG.error("call {}: the {} could not be kept: {}", occasion.call(), what, failure.getMessage());
                        return Input.Performed.failed("the " + what + " could not be kept");
                    }
                },
                threads);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
