package dev.heliotrope.session;

import dev.heliotrope.call.Announcer;
import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.CallListener;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.call.PhoneWatcher;
import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.Presence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** A whole contact centre by hand: an Asterisk that stays, servers that come and go, a history that keeps each event once. */
final class Centre {
    final Stage stage;
    final FakeAsterisk asterisk;
    final FakeHouse house = new FakeHouse();
    final List<CallEvent> told = new ArrayList<>();
    final List<CallListener> more = new ArrayList<>();
    final Map<String, CallEvent> history = new LinkedHashMap<>();
    final Map<String, PresenceStore.Kept> presence = new HashMap<>();
    final Map<PhoneNumber, Language> languages = new HashMap<>();
    /** What becomes of errands; by default they fail. */
    Errands errands = Errands.NONE;

    LastAgents lastAgents = LastAgents.NONE;

    /** All that was to be spoken, whoever heard it. */
    final List<Utterance> spoken = new ArrayList<>();

    boolean dumb;
    boolean forgetful;
    /** While it is set, the history has not yet said which calls are open. */
    CompletableFuture<Void> historyIsSlow = CompletableFuture.completedFuture(null);

    /** Completes once what was told is safe. */
    CompletableFuture<Void> disk = CompletableFuture.completedFuture(null);

    private int ids;
    private Server server;

    Centre() {
        this(1);
    }

    Centre(long seed) {
        stage = new Stage(seed);
        asterisk = new FakeAsterisk(stage);
        house.agents().forEach(agent -> asterisk.phones.put(agent.extension(), PhoneState.FREE));
    }

    /** A centre that is up, with these agents signed in, the first being idle for the longest. */
    static Centre with(Agent... agents) {
        Centre centre = new Centre();
        centre.start();
        for (Agent agent : agents) {
            centre.code(agent.extension(), Arrival.Code.SIGN_IN);
            centre.stage.seconds(1);
        }
        return centre;
    }

    /** One process of ours; nothing it wanted to do is done after its death. */
    private final class Server {
        final Object serial = new Object();
        final Floor floor;
        final Switchboard switchboard;
        boolean alive = true;

        Server() {
            List<CallListener> listeners = new ArrayList<>(more);
            listeners.add(new CallListener() {
                @Override
                public void on(CallEvent event) {
                    record(event);
                }

                @Override
                public CompletionStage<Void> settled() {
                    return alive ? disk : new CompletableFuture<>();
                }
            });
            Alarm alarm = (when, task) -> stage.at(when, () -> {
                if (alive) {
                    task.run();
                }
            });
            floor = new Floor(new Ground(
                    task -> stage.queue(serial, task),
                    () -> house,
                    new Presences(),
                    () -> historyIsSlow.thenApply(known -> open()),
                    asterisk,
                    alarm,
                    stage,
                    () -> "id-" + ids++,
                    new Listeners(listeners),
                    Patience.USUAL,
                    Distributor::of,
                    (call, at) -> waits.of(call, at)));
            switchboard = new Switchboard(
                    () -> house,
                    new Surroundings(
                            voice(), asterisk, new Memory(), lastAgents, floor, errands, alarm, stage, Patience.USUAL));
        }

        private void record(CallEvent event) {
            if (alive) {
                told.add(event);
                history.putIfAbsent(event.stamp().id(), event);
            }
        }
    }

    /** What is estimated of waits; nothing at first. */
    Waits waits = Waits.UNKNOWN;

    private Announcer voice() {
        return words -> spoken.addAll(words) && dumb
                ? CompletableFuture.failedFuture(new IllegalStateException("no voice"))
                : CompletableFuture.completedFuture(words.stream()
                        .map(word -> new Sound("/" + word.language() + "/" + word.prompt()))
                        .toList());
    }

    private final class Presences implements PresenceStore {
        @Override
        public CompletionStage<Map<String, Kept>> load() {
            return CompletableFuture.completedFuture(Map.copyOf(presence));
        }

        @Override
        public void save(String agent, Kept kept) {
            presence.put(agent, kept);
        }
    }

    private final class Memory implements LanguageMemory {
        @Override
        public CompletionStage<Optional<Language>> of(PhoneNumber caller) {
            return forgetful
                    ? new CompletableFuture<>()
                    : CompletableFuture.completedFuture(Optional.ofNullable(languages.get(caller)));
        }

        @Override
        public void remember(PhoneNumber caller, Language language, Instant at) {
            languages.put(caller, language);
        }
    }

    void start() {
        server = new Server();
        server.floor.start();
        asterisk.watcher = server.floor;
        inTouch();
    }

    void inTouch() {
        PhoneWatcher.Standing standing = asterisk.standing();
        server.floor.inTouch(standing).thenRun(() -> asterisk.endedAway.removeAll(standing.endedAway()));
        asterisk.watcher = server.floor;
        stage.settle();
    }

    void outOfTouch() {
        asterisk.watcher = null;
        server.floor.outOfTouch();
        stage.settle();
    }

    void kill() {
        server.alive = false;
        asterisk.watcher = null;
        stage.actors().forEach(stage::kill);
        asterisk.channels.values().stream()
                .filter(channel -> channel.line != null)
                .forEach(channel -> {
                    channel.line.mute = true;
                    channel.line = null;
                });
    }

    private Set<CallId> open() {
        Set<CallId> open =
                history.values().stream().map(event -> event.stamp().call()).collect(Collectors.toSet());
        history.values().stream()
                .filter(CallEvent.Ended.class::isInstance)
                .forEach(event -> open.remove(event.stamp().call()));
        return open;
    }

    FakeLine arrives(FakeLine line) {
        server.switchboard.handle(line);
        stage.settle();
        return line;
    }

    /** What is asked before a call is answered. */
    boolean takes(String id, String dialled) {
        return server.switchboard.takes(new Arrival.Caller(
                new CallId(id), "PJSIP/" + id, new PhoneNumber("+420601000001"), new PhoneNumber(dialled), null, null));
    }

    FakeLine call(String id) {
        return arrives(asterisk.call(id, "+420601" + (100_000 + Math.abs(id.hashCode() % 100_000))));
    }

    /** A caller who has asked for the queue. */
    FakeLine waiting(String id) {
        FakeLine line = call(id);
        line.press("1");
        return line;
    }

    FakeLine again(String id) {
        return arrives(asterisk.again(id));
    }

    void lose(FakeLine line) {
        asterisk.channels.get(line.call()).line = null;
        line.drop(LineResult.Why.LOST);
        stage.settle();
    }

    FakeLine code(String extension, Arrival.Code code) {
        return arrives(new FakeLine(
                new Arrival.ServiceCode(new CallId("code"), "PJSIP/" + extension, extension, code), stage, asterisk));
    }

    void phone(String extension, PhoneState state) {
        asterisk.phone(extension, state);
        stage.settle();
    }

    AgentState state(Agent agent) {
        var roster = server.floor.roster().toCompletableFuture();
        stage.settle();
        return roster.join().agents().stream()
                .filter(state -> state.agent().equals(agent))
                .findFirst()
                .orElseThrow();
    }

    Presence presence(Agent agent) {
        return state(agent).presence();
    }

    /** What a call's history says, each event once, in the order in which it was told. */
    List<CallEvent> story(String call) {
        return history.values().stream()
                .filter(event -> event.stamp().call().value().equals(call))
                .toList();
    }

    /** The kinds of events since the flow was left for the queue. */
    List<String> kinds(String call) {
        return story(call).stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    <T extends CallEvent> List<T> events(String call, Class<T> type) {
        return story(call).stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends CallEvent> T only(String call, Class<T> type) {
        List<T> found = events(call, type);
        if (found.size() != 1) {
            throw new AssertionError(type.getSimpleName() + " " + found.size() + " times in " + story(call));
        }
        return found.getFirst();
    }

    List<String> heard(String call) {
        return events(call, CallEvent.Heard.class).stream()
                .flatMap(event -> event.prompts().stream())
                .toList();
    }
}
