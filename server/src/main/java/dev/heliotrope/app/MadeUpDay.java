package dev.heliotrope.app;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.config.Settings;
import dev.heliotrope.journal.InForce;
import dev.heliotrope.journal.JournalWriter;
import dev.heliotrope.journal.JournalledDistributor;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Offer;
import dev.heliotrope.routing.Place;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A day of calls by chance, told to routing as the server tells it. Everybody is signed in; one agent in twenty does not answer
 * an offer and signs in again a minute later. Talks are as long as so many agents can bear with so many callers, at most three minutes on
 * average, as a day on which most give up tells little of who gets whom. The same seed makes the same day.
 */
final class MadeUpDay implements Announcer {
    private static final Duration DAY = Duration.ofHours(22);
    private static final Duration AWAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_TALK = Duration.ofMinutes(3);
    /** What an agent's shift leaves for talks, breaks in the stream of callers taken off. */
    private static final Duration AT_WORK = Duration.ofHours(5);

    private record Event(Instant at, long number, Runnable deed) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final Random chance;
    private final Duration talk;
    private final List<Queue> queues;
    private final List<Language> languages;
    private final Set<CallId> waiting = new HashSet<>();
    private final Distributor distributor;
    private Instant now;
    private long number;

    private MadeUpDay(Settings settings, String hash, JournalWriter writer, Instant begin, int calls, long seed) {
        this.chance = new Random(seed);
        this.talk = talk(settings.agents().size(), calls);
        this.now = begin;
        this.queues = new ArrayList<>(new TreeMap<>(settings.queues()).values());
        this.languages = spoken(settings);
        this.distributor = new JournalledDistributor(
                writer, made -> InForce.of(hash), settings.plan(), Standing.EMPTY, this, begin);
        settings.agents().forEach(agent -> {
            distributor.phone(agent.id(), PhoneState.FREE, now);
            distributor.presence(agent.id(), Presence.SIGNED_IN, now);
        });
    }

    private static Duration talk(int agents, int calls) {
        Duration each = AT_WORK.multipliedBy(agents).dividedBy(calls);
        return each.compareTo(LONGEST_TALK) < 0 ? each : LONGEST_TALK;
    }

    private static List<Language> spoken(Settings settings) {
        Set<Language> all = new TreeSet<>(Comparator.comparing(Language::tag));
        settings.agents().forEach(agent -> all.addAll(agent.languages().keySet()));
        return List.copyOf(all);
    }

    /** @param begin the beginning of a day in UTC, whose file the journal then is */
    static void write(Settings settings, String hash, JournalWriter writer, Instant begin, int calls, long seed) {
        MadeUpDay day = new MadeUpDay(settings, hash, writer, begin, calls, seed);
        for (int i = 0; i < calls; i++) {
            CallId call = new CallId("made-up-" + i);
            day.at(begin.plusMillis(day.chance.nextLong(DAY.toMillis())), () -> day.join(call));
        }
        day.pass();
    }

    private void at(Instant at, Runnable deed) {
        events.add(new Event(at, number++, deed));
    }

    private void after(Duration span, Runnable deed) {
        at(now.plus(span), deed);
    }

    private void pass() {
        while (!events.isEmpty()) {
            Instant tick = distributor.nextTick().orElse(Instant.MAX);
            if (tick.isAfter(now) && tick.isBefore(events.element().at())) {
                now = tick;
            } else {
                Event next = events.remove();
                now = next.at();
                next.deed().run();
            }
            distributor.tick(now);
        }
    }

    private void join(CallId call) {
        waiting.add(call);
        Request request = Request.in(languages.get(chance.nextInt(languages.size())));
        Queue queue = queues.get(chance.nextInt(queues.size()));
        after(spread(Duration.ofMinutes(3), Duration.ofMinutes(10)), () -> giveUp(call));
        distributor.join(new WaitingCall(call, queue, request, Place.taken(now)), now);
    }

    private Duration spread(Duration mean, Duration most) {
        long millis = (long) (-Math.log(1 - chance.nextDouble()) * mean.toMillis());
        return Duration.ofMillis(1 + Math.min(millis, most.toMillis()));
    }

    private void giveUp(CallId call) {
        if (waiting.remove(call)) {
            distributor.leave(call, now);
        }
    }

    @Override
    public void offered(Decision decision) {
        CallId call = decision.call().call();
        String agent = decision.agent().id();
        if (chance.nextInt(20) == 0) {
            at(decision.at().plus(decision.call().queue().ringFor()), () -> ringOut(call, agent));
        } else {
            at(decision.at().plusMillis(2_000 + chance.nextInt(6_000)), () -> answer(call, agent));
        }
    }

    private boolean isOffered(CallId call, String agent) {
        return waiting.contains(call)
                && distributor
                        .offer(call)
                        .filter(offer -> offer.agent().equals(agent))
                        .isPresent();
    }

    private void ringOut(CallId call, String agent) {
        if (isOffered(call, agent)) {
            distributor.ended(call, Offer.Failure.TIMED_OUT, now);
            after(AWAY, () -> distributor.presence(agent, Presence.SIGNED_IN, now));
        }
    }

    private void answer(CallId call, String agent) {
        if (isOffered(call, agent)) {
            waiting.remove(call);
            distributor.phone(agent, PhoneState.BUSY, now);
            distributor.accepted(call, now);
            after(spread(talk, Duration.ofMinutes(20)), () -> hangUp(call, agent));
        }
    }

    private void hangUp(CallId call, String agent) {
        distributor.done(call, now);
        distributor.phone(agent, PhoneState.FREE, now);
    }

    @Override
    public void relaxed(Supplier<WaitingCall> call) {
        // nobody is told
    }

    @Override
    public void exhausted(WaitingCall call, End end) {
        waiting.remove(call.call());
    }
}
