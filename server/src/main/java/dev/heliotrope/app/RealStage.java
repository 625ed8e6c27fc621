package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.config.Address;
import dev.heliotrope.config.ServerSettings;
import dev.heliotrope.config.ServerSettings.AsteriskSettings;
import dev.heliotrope.config.ServerSettings.DatabaseSettings;
import dev.heliotrope.config.Settings;
import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Opening;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.QueueStep;
import dev.heliotrope.routing.Relax;
import dev.heliotrope.routing.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The settings for a rehearsal with real phones: the admin's own, but on ports that are free, with a history of its own, and
 * with agents who are always there and take every call at once. Who takes a call is no matter of a flow.
 */
final class RealStage {
    /** A skill that no agent has: who needs it waits in vain. */
    static final String NOBODY = "rehearsal-nobody";

    private static final String TEAM = "rehearsal";
    private static final String HERE = "127.0.0.1";
    private static final int FIRST_EXTENSION = 70_001;
    private static final int AUDIO_PORTS = 400;
    private static final int BEST = 5;

    private RealStage() {}

    static Snapshot of(Snapshot snapshot, int agents) {
        Settings real = snapshot.settings();
        Settings staged = new Settings(
                real.languages(),
                real.numbers(),
                Map.of(TEAM, new Team(TEAM, TEAM, TEAM, new AlwaysOpen())),
                agents(snapshot, agents),
                real.queues().values().stream().collect(Collectors.toMap(Queue::id, RealStage::open)),
                real.calendars(),
                List.of(),
                real.services(),
                real.destinations(),
                real.switches(),
                server(real.server()),
                real.shares());
        return new Snapshot(staged, snapshot.flows(), snapshot.prompts(), snapshot.articles(), snapshot.origin());
    }

    /** Asks nothing of an agent but what the flow asks. */
    private static Queue open(Queue queue) {
        QueueStep anybody = new QueueStep(new Need(0, List.of(), Map.of()), Relax.NEVER);
        return new Queue(queue.id(), List.of(anybody), queue.ringFor()).with(queue.music());
    }

    private static List<Agent> agents(Snapshot snapshot, int count) {
        Map<Language, Integer> languages = snapshot.settings().languages().all().stream()
                .collect(Collectors.toMap(Function.identity(), language -> BEST));
        Map<String, Integer> skills = new HashMap<>();
        snapshot.settings().agents().stream()
                .flatMap(agent -> agent.skills().keySet().stream())
                .forEach(skill -> skills.put(skill, BEST));
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(FIRST_EXTENSION + i))
                .map(extension -> new Agent(extension, extension, extension, TEAM, languages, skills))
                .toList();
    }

    private static ServerSettings server(ServerSettings real) {
        AsteriskSettings asterisk = real.asterisk();
        int audio = FreePort.range(AUDIO_PORTS);
        return new ServerSettings(
                free(),
                free(),
                real.calls(),
                real.homeCountry(),
                new AsteriskSettings(
                        free(),
                        asterisk.amiUser(),
                        Optional.empty(),
                        Optional.empty(),
                        free(),
                        audio,
                        audio + AUDIO_PORTS - 1,
                        List.of(HERE),
                        // nobody outside is ever rung by a rehearsal
                        Optional.empty(),
                        asterisk.fallback()),
                new DatabaseSettings(Optional.empty(), Optional.empty(), Optional.empty()),
                real.speech(),
                real.journal());
    }

    private static Address free() {
        return new Address(HERE, FreePort.one());
    }

    /** Around the clock. */
    private record AlwaysOpen() implements Calendar {
        @Override
        public String name() {
            return TEAM;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Opening at(Instant at) {
            return new Opening(Opening.Rule.OPEN, "always open");
        }

        @Override
        public Optional<Instant> nextChange(Instant at) {
            return Optional.empty();
        }
    }
}
