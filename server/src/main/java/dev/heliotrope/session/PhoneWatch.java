package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.AgentState;
import java.time.Instant;
import java.util.List;

/** What agents' phones do, and what that means for the offers that are out. On the floor's thread. */
final class PhoneWatch {
    private final Ground ground;
    private final Dealing dealing;
    private final OfferBook offers;
    private final Desks desks;

    PhoneWatch(Ground ground, Desks desks, Dealing dealing, OfferBook offers) {
        this.desks = desks;
        this.ground = ground;
        this.dealing = dealing;
        this.offers = offers;
    }

    void is(Agent agent, PhoneState state) {
        dealing.now().phone(agent.id(), state, ground.now());
        if (state == PhoneState.FREE) {
            desks.keep(dealing.now(), agent.id(), ground.now());
        }
        engaged(agent.id()).forEach(this::check);
    }

    /** The offers that an agent has, or talks by. */
    List<OfferBook.Out> engaged(String agent) {
        return dealing.now().agent(agent).map(AgentState::engaged).orElse(List.of()).stream()
                .flatMap(contact -> offers.of(contact.call()).stream())
                .toList();
    }

    /** An offer whose phone is gone is withdrawn; one adrift whose phone is free again is over. */
    void check(OfferBook.Out out) {
        if (out.isAdrift() && Desks.isPhone(dealing.now(), out.agent(), PhoneState.FREE)) {
            drop(out);
        } else if (out.answered() == null && Desks.isPhone(dealing.now(), out.agent(), PhoneState.UNREGISTERED)) {
            out.seat().withdrawn(out.offer());
            ground.phones().stopRinging(out.offer().agent().extension());
        }
    }

    void drop(OfferBook.Out out) {
        dealing.vacate(out.call(), ground.now());
    }

    void answered(CallId call, String offer, Instant at) {
        offers.get(offer).filter(out -> out.offer().call().equals(call)).ifPresent(out -> {
            out.answer(at);
            dealing.now().accepted(call, ground.now());
            out.seat().answered(out.offer(), at);
        });
    }
}
