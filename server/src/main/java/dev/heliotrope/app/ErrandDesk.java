package dev.heliotrope.app;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.config.Settings;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import dev.heliotrope.remote.Answer;
import dev.heliotrope.remote.Outbox;
import dev.heliotrope.remote.RemoteServices;
import dev.heliotrope.session.Errands;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever can do an errand is asked to, each kind by its own part of the house. */
final class ErrandDesk implements Errands {
    private static final Logger LOG = LoggerFactory.getLogger(ErrandDesk.class);

    private final RemoteServices services;
    private final Outbox outbox;
    private final StepRecords requests;
    private final RecordingRoom room;
    private final Supplier<Settings> settings;
    private final CustomerDesk customers;

    ErrandDesk(
            RemoteServices services,
            StepRecords requests,
            RecordingRoom room,
            Supplier<Settings> settings,
            CustomerDesk customers) {
        this.requests = requests;
        this.room = room;
        this.settings = settings;
        this.services = services;
        this.outbox = new Outbox(services, Duration.ofSeconds(2), 7);
        this.customers = customers;
    }

    @Override
    public CompletionStage<Input.Performed> run(Errand errand, Occasion occasion) {
        return switch (errand) {
            case Errand.OnTheLine here -> CompletableFuture.completedFuture(Input.Performed.failed());
            case Errand.Callback callback -> requests.callback(callback, occasion);
            case Errand.Survey survey -> requests.survey(survey, occasion);
            case Errand.LookUp lookUp -> lookUp(lookUp, occasion);
            case Errand.Webhook webhook -> webhook.awaited() ? told(webhook, occasion) : sent(webhook, occasion);
            case Errand.Identify identify -> blocking(() -> customers.identify(identify, occasion));
            case Errand.Authenticate wanted -> blocking(() -> customers.authenticate(wanted));
            case Errand.Turn turn -> blocking(() -> customers.turn(turn, occasion));
        };
    }

    @Override
    public Optional<String> place(String what, Occasion occasion) {
        return room.place(what, occasion);
    }

    @Override
    public void recorded(String place) {
        room.keepPrivate(place);
    }

    @Override
    public Optional<LineAction.Connect> way(Errand.Destination to) {
        return TransferWays.of(settings.get(), to);
    }

    private static CompletionStage<Input.Performed> blocking(Supplier<Input.Performed> errand) {
        return CompletableFuture.supplyAsync(errand, task -> Thread.ofVirtual().start(task));
    }

    private CompletionStage<Input.Performed> sent(Errand.Webhook webhook, Occasion occasion) {
        String about = "call " + occasion.call() + ": step " + occasion.step();
        boolean taken = outbox.send(webhook.service(), webhook.inquiry(), about);
        return CompletableFuture.completedFuture(
                taken ? Input.Performed.of(Errand.DONE) : Input.Performed.failed("too many webhooks wait to be sent"));
    }

    private CompletionStage<Input.Performed> told(Errand.Webhook webhook, Occasion occasion) {
        return services.ask(webhook.service(), webhook.inquiry()).thenApply(answer -> switch (answer) {
            case Answer.Found found -> Input.Performed.of(Errand.DONE);
            case Answer.NotFound none -> Input.Performed.failed("service " + webhook.service() + ": not found");
            case Answer.Failed failed -> failed(webhook.service(), failed, occasion);
        });
    }

    private CompletionStage<Input.Performed> lookUp(Errand.LookUp lookUp, Occasion occasion) {
        return services.ask(lookUp.service(), lookUp.inquiry()).thenApply(answer -> switch (answer) {
            case Answer.Found found ->
                new Input.Performed(Errand.LookUp.FOUND, Map.of(Errand.LookUp.RESPONSE, found.json()));
            case Answer.NotFound none -> Input.Performed.of(Errand.LookUp.NOT_FOUND);
            case Answer.Failed failed -> failed(lookUp.service(), failed, occasion);
        });
    }

    private static Input.Performed failed(String service, Answer.Failed failed, Occasion occasion) {
        String sentence = "service " + service + ": " + failed.reason();
        LOG.warn("call {}: step {} of {}: {}", occasion.call(), occasion.step(), occasion.flow(), sentence);
        return Input.Performed.failed(sentence);
    }
}
