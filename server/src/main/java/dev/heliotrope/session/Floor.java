package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.call.PhoneWatcher;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Roster;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The floor: who waits, who works, and the offers between them. After each change, and when time alone makes one, routing is
 * asked anew. All of it runs on one serial executor, so that no agent can be given away twice; every method may be called
 * from any thread and returns at once.
 *
 * <p>While the manager connection is down nothing is offered: an agent's phone may be gone or in use without our knowing,
 * and a parked caller could not be woken. Callers keep their places and queues their longest wait.
 */
public final class Floor implements PhoneWatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Floor.class);

    private final Ground ground;
    private final Diary.Ink ink;
    private final Desks desks;
    private final OfferBook offers = new OfferBook();
    private final CallBook calls;
    private final Regrouping regrouping;
    private final Dealing dealing;
    private final PhoneWatch phones;
    private final Reckoning reckoning;

    public Floor(Ground ground) {
        this.ground = ground;
        this.ink = new Diary.Ink(ground.listener(), ground.ids(), ground.clock(), ground::nameOf);
        this.desks = new Desks(ground.presence());
        this.calls = new CallBook(ink);
        this.regrouping = new Regrouping(ground.patience().regroup());
        this.dealing = new Dealing(ground, desks, offers, regrouping, this::again, now());
        this.phones = new PhoneWatch(ground, desks, dealing, offers);
        this.reckoning = new Reckoning(ground, desks, dealing, offers, phones, calls, regrouping);
    }

    private void again() {
        run(dealing::forgetAlarm);
    }

    /** Recalls who was there and which calls were open; until that is done nothing is offered. Never fails. */
    public CompletionStage<Void> start() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Recalled.from(ground.presence(), ground.openCalls())
                .thenAccept(recalled -> run(() -> {
                    reckoning.begin(recalled);
                    done.complete(null);
                }));
        return done;
    }

    // What phones do

    @Override
    public void phone(String extension, PhoneState state) {
        run(() -> desks.at(extension).ifPresent(agent -> phones.is(agent, state)));
    }

    @Override
    public void answered(CallId call, String offer) {
        Instant at = now();
        run(() -> phones.answered(call, offer, at));
    }

    @Override
    public CompletionStage<Void> inTouch(Standing standing) {
        CompletableFuture<Void> kept = new CompletableFuture<>();
        run(() -> reckoning.inTouch(standing, kept));
        return kept;
    }

    @Override
    public void outOfTouch() {
        run(reckoning::outOfTouch);
    }

    // What agents do

    /** Empty if the extension is nobody's. */
    CompletionStage<Optional<Agent>> presence(String extension, Presence next) {
        CompletableFuture<Optional<Agent>> found = new CompletableFuture<>();
        run(() -> {
            Optional<Agent> agent = desks.at(extension);
            agent.ifPresent(known -> {
                dealing.now().presence(known.id(), next, now());
                desks.keep(dealing.now(), known.id(), now());
            });
            found.complete(agent);
        });
        return found;
    }

    /** Everybody as they are now, for those who look on. */
    public CompletionStage<Roster> roster() {
        return ask(distributor -> desks.roster(distributor, ground.house().get()));
    }

    /** Asked on the floor's thread; must only look. */
    public <T> CompletionStage<T> ask(Function<Distributor, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        run(() -> answer.complete(question.apply(dealing.now())));
        return answer;
    }

    // What calls do

    Diary diary(CallId call) {
        return ink.of(call);
    }

    void opened(Conducted by) {
        run(() -> {
            calls.opened(by);
            if (!calls.isAnyAdrift()) {
                regrouping.complete(now());
            }
        });
    }

    void closed(Conducted by) {
        run(() -> calls.closed(by));
    }

    /** Its line is gone, and with it whoever would tell us how an offer ends. */
    void lost(Conducted by) {
        run(() -> {
            if (calls.isBy(by)) {
                dealing.adrift(by.call(), now());
                offers.of(by.call()).ifPresent(out -> {
                    out.setAdrift();
                    phones.check(out);
                });
                if (calls.lost(by)) {
                    reckoning.bury(by.call());
                }
            }
        });
    }

    void join(WaitingCall who, Seat seat) {
        run(() -> {
            dealing.join(who, seat, now());
            dealing.deal(reckoning.isCertain(), now());
            dealing.placed(who.call(), seat);
        });
    }

    /** Not if the call has come in on a new line meanwhile and waits there. */
    void leave(CallId call, Seat seat) {
        run(() -> {
            if (dealing.isSeated(call, seat)) {
                dealing.vacate(call, now());
            }
        });
    }

    /** How an offer ended; {@code back}: the caller goes on waiting. */
    void settle(String offer, OfferOutcome outcome, boolean back) {
        run(() -> offers.close(offer).ifPresent(out -> dealing.settle(out, outcome, back, now())));
    }

    /** How an offer ended that a server before us had made. */
    void settleOld(String agent, OfferOutcome outcome) {
        run(() -> {
            boolean signedIn = dealing.now()
                    .agent(agent)
                    .filter(state -> state.presence() == Presence.SIGNED_IN)
                    .isPresent();
            if (outcome == OfferOutcome.NO_ANSWER
                    && signedIn
                    && phones.engaged(agent).isEmpty()) {
                dealing.now().presence(agent, Presence.NOT_RESPONDING, now());
                desks.keep(dealing.now(), agent, now());
            }
        });
    }

    void ahead(CallId call, Consumer<Ahead> then) {
        run(() -> then.accept(new Ahead(
                Math.max(1, dealing.now().position(call)), ground.waits().of(call, now()))));
    }

    private void run(Runnable change) {
        try {
            ground.serial().execute(() -> turn(change));
        } catch (RejectedExecutionException closing) {
            // the loop ends before the manager connection does, whose last word then finds nobody
            LOG.debug("the floor is closed already");
        }
    }

    private void turn(Runnable change) {
        try {
            change.run();
            dealing.deal(reckoning.isCertain(), now());
        } catch (RuntimeException broken) {
            LOG.error("the floor stumbled over one change and goes on", broken);
        }
    }

    private Instant now() {
        return ground.now();
    }
}
