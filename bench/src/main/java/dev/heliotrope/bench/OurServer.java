package dev.heliotrope.bench;

import dev.heliotrope.asterisk.agi.AgiLimits;
import dev.heliotrope.asterisk.agi.AgiServer;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallHandler;
import dev.heliotrope.call.CallListener;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.call.PhoneWatcher;
import dev.heliotrope.call.Phones;
import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.session.Alarm;
import dev.heliotrope.session.Errands;
import dev.heliotrope.session.Floor;
import dev.heliotrope.session.Ground;
import dev.heliotrope.session.House;
import dev.heliotrope.session.LanguageMemory;
import dev.heliotrope.session.LastAgents;
import dev.heliotrope.session.Patience;
import dev.heliotrope.session.PresenceStore;
import dev.heliotrope.session.Surroundings;
import dev.heliotrope.session.Switchboard;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Our server as it is wired for production, but for what lies behind its ports: prompts are rendered already, languages are
 * not remembered, events go to a counter and not to a database, and there is no manager connection, so nobody is offered.
 */
record OurServer(int port, AtomicLong events, AtomicLong steps) {
    private static final AtomicLong IDS = new AtomicLong();
    private static final String SPEECH = "/var/cache/heliotrope/speech/";
    private static final Map<Language, Map<String, CompletionStage<List<Sound>>>> SOUNDS = new ConcurrentHashMap<>();

    static OurServer start(Path root) throws Exception {
        return start(root, Clock.systemUTC());
    }

    static OurServer start(Path root, Clock clock) throws Exception {
        return start(Doors.open(root), clock, false);
    }

    /** With all agents signed in and their phones free. */
    static OurServer staffed(Path root, Clock clock) throws Exception {
        return start(Doors.open(root), clock, true);
    }

    private static OurServer start(House house, Clock clock, boolean staffed) throws Exception {
        AtomicLong events = new AtomicLong();
        AtomicLong steps = new AtomicLong();
        CallListener counter = event -> {
            events.incrementAndGet();
            if (event instanceof CallEvent.StepEntered) {
                steps.incrementAndGet();
            }
        };
        AtomicReference<CallHandler> calls = new AtomicReference<>();
        AgiServer server = new AgiServer(AgiLimits.STANDARD, "127.0.0.1", 0, Headers.KEY, line -> calls.get()
                .handle(line));
        Map<String, PresenceStore.Kept> present = staffed ? present(house, clock) : Map.of();
        calls.set(switchboard(server.loop(), house, present, counter, clock));
        int port = server.listen().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        return new OurServer(port, events, steps);
    }

    private static Switchboard switchboard(
            ScheduledExecutorService loop,
            House house,
            Map<String, PresenceStore.Kept> present,
            CallListener listener,
            Clock clock) {
        Alarm alarm = (when, task) -> {
            long away = Math.max(0, Duration.between(clock.instant(), when).toMillis()) + 1;
            var timer = loop.schedule(task, away, TimeUnit.MILLISECONDS);
            return () -> timer.cancel(false);
        };
        Floor floor = new Floor(new Ground(
                loop,
                () -> house,
                new StandingPresence(present),
                () -> CompletableFuture.completedFuture(Set.of()),
                new NoPhones(),
                alarm,
                clock,
                () -> "0123456789abcdef01234567-" + Long.toHexString(IDS.incrementAndGet()),
                listener,
                Patience.USUAL));
        floor.start();
        if (!present.isEmpty()) {
            floor.inTouch(new PhoneWatcher.Standing(phones(house), Set.of(), List.of()));
        }
        return new Switchboard(
                () -> house,
                new Surroundings(
                        OurServer::voice,
                        new NoPhones(),
                        new NoMemory(),
                        LastAgents.NONE,
                        floor,
                        Errands.NONE,
                        alarm,
                        clock,
                        Patience.USUAL));
    }

    /** As the speech cache gives them once they are rendered. */
    private static CompletionStage<List<Sound>> voice(List<Utterance> words) {
        Utterance first = words.getFirst();
        return SOUNDS.computeIfAbsent(first.language(), any -> new ConcurrentHashMap<>())
                .computeIfAbsent(first.prompt(), any -> CompletableFuture.completedFuture(List.of(sound(first))));
    }

    private static Sound sound(Utterance words) {
        return new Sound(SPEECH + words.prompt() + "-" + words.language() + "-0123456789abcdef0123456789abcdef");
    }

    private static Map<String, PresenceStore.Kept> present(House house, Clock clock) {
        Instant now = clock.instant();
        PresenceStore.Kept here = new PresenceStore.Kept(Presence.SIGNED_IN, now, now, Duration.ZERO);
        return house.agents().stream().collect(Collectors.toMap(Agent::id, agent -> here));
    }

    private static Map<String, PhoneState> phones(House house) {
        return house.agents().stream().collect(Collectors.toMap(Agent::extension, agent -> PhoneState.FREE));
    }

    private record StandingPresence(Map<String, Kept> present) implements PresenceStore {
        @Override
        public CompletionStage<Map<String, Kept>> load() {
            return CompletableFuture.completedFuture(present);
        }

        @Override
        public void save(String agent, Kept kept) {
            throw new IllegalStateException("nobody signs in or out here");
        }
    }

    private record NoMemory() implements LanguageMemory {
        @Override
        public CompletionStage<Optional<Language>> of(PhoneNumber caller) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public void remember(PhoneNumber caller, Language language, Instant at) {
            // the next call of this number is to be the same
        }
    }

    private record NoPhones() implements Phones {
        @Override
        public void wake(String channel) {
            throw new IllegalStateException("nobody is offered here");
        }

        @Override
        public void stopRinging(String extension) {
            throw new IllegalStateException("nobody is offered here");
        }

        @Override
        public CompletionStage<Boolean> originate(String extension, String context, Duration patience) {
            return CompletableFuture.completedFuture(false);
        }
    }
}
