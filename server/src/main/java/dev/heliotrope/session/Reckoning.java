package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.call.PhoneWatcher.Standing;
import dev.heliotrope.routing.Agent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Brings what we believe into line with how things stand, when the server has begun and whenever the manager connection comes up.
 * On the floor's thread.
 */
final class Reckoning {
    private final Ground ground;
    private final Desks desks;
    private final Dealing dealing;
    private final OfferBook offers;
    private final PhoneWatch phones;
    private final CallBook calls;
    private final Regrouping regrouping;
    private boolean remembers;
    private boolean inTouch;
    private @Nullable Standing early;
    private CompletableFuture<Void> earlyKept = new CompletableFuture<>();

    Reckoning(
            Ground ground,
            Desks desks,
            Dealing dealing,
            OfferBook offers,
            PhoneWatch phones,
            CallBook calls,
            Regrouping regrouping) {
        this.ground = ground;
        this.desks = desks;
        this.dealing = dealing;
        this.offers = offers;
        this.phones = phones;
        this.calls = calls;
        this.regrouping = regrouping;
    }

    /** What we know of phones and calls is true, so that offers can be made. */
    boolean isCertain() {
        return remembers && inTouch;
    }

    void begin(Recalled recalled) {
        dealing.recall(recalled.presences(), ground.now());
        calls.found(recalled.openCalls());
        remembers = true;
        Standing standing = early;
        early = null;
        if (standing != null) {
            inTouch(standing, earlyKept);
        }
    }

    /** {@code kept} is completed once what the standing says of calls that ended is kept. */
    void inTouch(Standing standing, CompletableFuture<Void> kept) {
        if (remembers) {
            reckon(standing);
            ground.listener().settled().thenRun(() -> kept.complete(null));
        } else {
            early = standing;
            earlyKept = kept;
        }
    }

    private void reckon(Standing standing) {
        desks.all().forEach(agent -> phone(standing, agent));
        standing.endedAway().forEach(calls::endedAway);
        calls.missing(standing).forEach(this::bury);
        offers.all().forEach(phones::check);
        offers.all().stream()
                .filter(out ->
                        out.isAdrift() && !standing.alive().contains(out.offer().call()))
                .forEach(phones::drop);
        regrouping.inTouch(calls.isAnyAdrift(), ground.now());
        inTouch = true;
    }

    /** A phone that is not told of is not registered. */
    private void phone(Standing standing, Agent agent) {
        PhoneState state = standing.phones().getOrDefault(agent.extension(), PhoneState.UNREGISTERED);
        dealing.now().phone(agent.id(), state, ground.now());
    }

    /** A call that is no more, though nobody said so. */
    void bury(CallId call) {
        Optional<OfferBook.Out> out = offers.of(call);
        calls.bury(call, diary -> out.ifPresent(cut -> Aftermath.cutOff(diary, cut, ground.now())), ground.now());
        out.ifPresent(phones::drop);
    }

    void outOfTouch() {
        early = null;
        inTouch = false;
        calls.suspectAll();
    }
}
