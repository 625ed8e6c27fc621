package dev.heliotrope.journal;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Offer;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The recorded day with another configuration. Callers come, agents sign in and out, and offers are switched on and off when they
 * did; what followed from the recorded decisions is made up instead:
 *
 * <ul>
 *   <li>An offer to an agent who did not take this very call then ends the same way after the same time; every other is taken
 *       after the time that the call rang then, and the talk is as long as it was. An agent who did not answer signs in again
 *       as long after it as then.
 *   <li>A caller who gave up gives up at the same instant, unless answered by then: by the agent who was being rung just then, never; what is not known of such a call is the
 *       median of the day. A caller who was answered waits until they are answered.
 *   <li>Of a phone it only counts whether it is registered: ringing and busy followed from the offers.
 *   <li>The one configuration holds all day; of reloads it only counts what was switched on or off.
 * </ul>
 */
final class Rerun implements Announcer {
    private static final Duration USUAL_RING = Duration.ofSeconds(5);
    private static final Duration USUAL_TALK = Duration.ofMinutes(3);

    private final Configured configured;
    private final Ledger then;
    private final Ledger now = new Ledger();
    private final Agenda agenda = new Agenda();
    private final Duration usualRing;
    private final Duration usualTalk;
    private @Nullable Distributor distributor;
    private Instant last = Instant.MIN;

    Rerun(Configured configured, Ledger then) {
        this.configured = configured;
        this.then = then;
        this.usualRing = then.usual(visit -> Optional.ofNullable(visit.rang()), USUAL_RING);
        this.usualTalk = then.usual(visit -> Optional.ofNullable(visit.talked()), USUAL_TALK);
    }

    Ledger of(Iterable<Entry> entries) {
        entries.forEach(this::happened);
        while (agenda.next().isPresent()) {
            advance(agenda.next().get().plusMillis(1));
        }
        return now;
    }

    private void happened(Entry entry) {
        if (entry instanceof Entry.Opened opened) {
            open(opened);
        } else if (distributor != null) {
            advance(entry.at());
            last = entry.at();
            tell(distributor, entry);
        }
    }

    private void open(Entry.Opened opened) {
        if (distributor == null) {
            last = opened.at();
            now.found(opened.known());
            distributor = configured.under(opened.by().emergencies()).open(opened, this);
            opened.known().offers().forEach(offered -> resume(offered.offer()));
        } else {
            Distributor to = distributor;
            opened.known().agents().forEach(agent -> follow(to, agent, opened.at()));
        }
    }

    private void resume(Offer offer) {
        Visit visit = now.of(offer.call()).orElseThrow();
        switch (offer) {
            case Offer.Pending it -> expect(visit, it.agent(), it.made());
            case Offer.Accepted it -> agenda.put(it.call(), it.at().plus(talk(visit)), () -> done(it.call()));
            case Offer.Over ignored -> {}
        }
    }

    /** A later server knew of the agents what is written here. */
    private static void follow(Distributor to, AgentState agent, Instant at) {
        String id = agent.agent().id();
        boolean says = agent.presence() != Presence.NOT_RESPONDING
                && to.agent(id)
                        .filter(state -> state.presence() != agent.presence())
                        .isPresent();
        if (says) {
            to.presence(id, agent.presence(), at);
        }
    }

    private void tell(Distributor to, Entry entry) {
        switch (entry) {
            case Entry.Joined it -> {
                now.joined(it.call(), it.at());
                to.join(it.call(), it.at());
            }
            case Entry.Left it -> left(to, it.call());
            case Entry.Said it -> said(to, it);
            case Entry.Phone it -> to.phone(it.agent(), registered(it.state()), it.at());
            case Entry.Accepted it -> agenda.runAt(it.call(), it.at());
            case Entry.Ended it -> agenda.runAt(it.call(), it.at());
            case Entry.Done it -> agenda.runAt(it.call(), it.at());
            case Entry.Reloaded it ->
                to.reload(configured.under(it.by().emergencies()).plan(), it.at());
            default -> Telling.tell(to, entry, configured.plan());
        }
    }

    /** Who does not respond is found out anew. */
    private void said(Distributor to, Entry.Said it) {
        if (it.presence() != Presence.NOT_RESPONDING) {
            agenda.remove(it.agent());
            to.presence(it.agent(), it.presence(), it.at());
        }
    }

    private static PhoneState registered(PhoneState state) {
        return state == PhoneState.UNREGISTERED ? state : PhoneState.FREE;
    }

    private void left(Distributor to, CallId call) {
        now.of(call)
                .filter(visit -> !visit.isAnswered() && visit.over == null)
                .filter(visit -> !recorded(visit).map(Visit::isAnswered).orElse(false))
                .ifPresent(visit -> {
                    agenda.remove(call);
                    visit.over(last);
                    to.leave(call, last);
                });
    }

    private Optional<Visit> recorded(Visit visit) {
        return now.same(visit, then);
    }

    /** What time alone brings, and what was put on the agenda, up to but without an instant. */
    private void advance(Instant until) {
        Distributor of = distributor;
        Instant ticked = Instant.MIN;
        while (of != null) {
            Instant own = agenda.next().orElse(Instant.MAX);
            Instant tick = of.nextTick().orElse(Instant.MAX);
            tick = tick.isAfter(ticked) ? tick : Instant.MAX;
            Instant next = own.isBefore(tick) ? own : tick;
            if (!next.isBefore(until)) {
                return;
            }
            last = next.isAfter(last) ? next : last;
            if (own.isAfter(tick)) {
                ticked = tick;
                of.tick(tick);
            } else {
                agenda.runFirst();
            }
        }
    }

    @Override
    public void offered(Decision decision) {
        now.of(decision.call().call()).ifPresent(visit -> {
            visit.offeredTo(decision.agent().id(), decision.at());
            expect(visit, decision.agent().id(), decision.at());
        });
    }

    private void expect(Visit visit, String agent, Instant made) {
        Optional<Visit> before = recorded(visit);
        Visit.Failed failed = before.map(was -> was.failures.get(agent)).orElse(null);
        if (failed != null) {
            agenda.put(visit.call, made.plus(failed.after()), () -> ended(visit, agent, failed.how()));
        } else if (!before.map(was -> was.gaveUpWhileRinging(agent)).orElse(false)) {
            Duration ring = before.map(Visit::rang).orElse(usualRing);
            agenda.put(visit.call, made.plus(ring), () -> accepted(visit));
        }
    }

    private void ended(Visit visit, String agent, Offer.Failure how) {
        Distributor to = distributor;
        if (to != null) {
            to.ended(visit.call, how, last);
            recorded(visit)
                    .map(was -> was.back.get(agent))
                    .ifPresent(away ->
                            agenda.put(agent, last.plus(away), () -> to.presence(agent, Presence.SIGNED_IN, last)));
        }
    }

    private void accepted(Visit visit) {
        visit.accepted(last);
        agenda.put(visit.call, last.plus(talk(visit)), () -> done(visit.call));
        if (distributor != null) {
            distributor.accepted(visit.call, last);
        }
    }

    private Duration talk(Visit visit) {
        return recorded(visit).map(Visit::talked).orElse(usualTalk);
    }

    private void done(CallId call) {
        now.of(call).ifPresent(visit -> visit.over(last));
        if (distributor != null) {
            distributor.done(call, last);
        }
    }

    @Override
    public void relaxed(Supplier<WaitingCall> call) {
        // the place says it
    }

    @Override
    public void exhausted(WaitingCall call, End end) {
        agenda.remove(call.call());
        now.of(call.call()).ifPresent(visit -> Ledger.sentOn(visit, last));
    }
}
