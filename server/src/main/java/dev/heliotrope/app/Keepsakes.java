package dev.heliotrope.app;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.routing.LastAgent;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.session.LanguageMemory;
import dev.heliotrope.session.LastAgents;
import dev.heliotrope.session.OpenCalls;
import dev.heliotrope.session.PresenceStore;
import dev.heliotrope.storage.AgentPresences;
import dev.heliotrope.storage.LastTalks;
import dev.heliotrope.storage.PresenceWriter;
import dev.heliotrope.storage.RememberedLanguages;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What sessions want remembered, given to the blocking database on virtual threads; what is saved is saved in order. */
final class Keepsakes implements LanguageMemory, LastAgents, PresenceStore, OpenCalls, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keepsakes.class);

    private final AgentPresences presences;
    private final PresenceWriter presenceWriter;
    private final RememberedLanguages languages;
    private final LastTalks talks;
    private final InteractionStore store;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService saving = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("keepsakes").factory());

    Keepsakes(AgentPresences presences, RememberedLanguages languages, LastTalks talks, InteractionStore store) {
        this.talks = talks;
        this.presences = presences;
        this.presenceWriter = PresenceWriter.start(presences::keep);
        this.languages = languages;
        this.store = store;
    }

    @Override
    public CompletionStage<Optional<Language>> of(PhoneNumber caller) {
        return asked(() -> languages.of(caller));
    }

    @Override
    public void remember(PhoneNumber caller, Language language, Instant at) {
        save("a caller's language", () -> languages.remember(caller, language, at));
    }

    @Override
    public CompletionStage<Optional<LastAgent>> lastOf(PhoneNumber caller) {
        return asked(() -> talks.of(caller).map(talk -> new LastAgent(talk.agent(), talk.ended())));
    }

    @Override
    public void talked(PhoneNumber caller, LastAgent with) {
        save("a caller's last agent", () -> talks.keep(caller, new LastTalks.Talk(with.agent(), with.talked())));
    }

    @Override
    public CompletionStage<Map<String, Kept>> load() {
        return asked(() -> {
            Map<String, Kept> kept = new HashMap<>();
            presences.all().forEach(each -> presence(each.word())
                    .ifPresent(presence ->
                            kept.put(each.agent(), new Kept(presence, each.since(), each.idleSince(), each.talked()))));
            return kept;
        });
    }

    /** A word that a newer server stored is no presence we know. */
    private static Optional<Presence> presence(String word) {
        return Arrays.stream(Presence.values())
                .filter(presence -> presence.name().equals(word))
                .findFirst();
    }

    @Override
    public void save(String agent, Kept kept) {
        presenceWriter.keep(new AgentPresences.Presence(
                agent, kept.presence().name(), kept.since(), kept.idleSince(), kept.talked()));
    }

    @Override
    public CompletionStage<Set<CallId>> open() {
        return asked(() -> store.open().stream().map(Interaction::id).collect(Collectors.toSet()));
    }

    private <T> CompletionStage<T> asked(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, asking);
    }

    private void save(String what, Runnable saving) {
        this.saving.execute(() -> {
            try {
                saving.run();
            } catch (RuntimeException failure) {
                LOG.error("{} could not be saved: {}", what, failure.getMessage());
            }
        });
    }

    /** Waits until all that was to be saved is. */
    @Override
    public void close() {
        presenceWriter.close();
        saving.close();
        asking.close();
    }
}
