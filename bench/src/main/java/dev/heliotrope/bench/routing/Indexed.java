package dev.heliotrope.bench.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ours. The latest decisions are kept, as a history would that asks for the reasons a little later. */
final class Indexed implements Room, Announcer {
    private static final int KEPT = 64;

    private final Given given;
    private final Distributor distributor;
    private final @Nullable Decision[] latest = new Decision[KEPT];
    private final List<CallId> toAccept = new ArrayList<>();
    private int decisions;
    private long relaxed;

    Indexed(Plan plan, Given given, Instant at) {
        this.given = given;
        List<AgentState> states = plan.agents().stream()
                .map(agent -> AgentState.signedOut(agent, at)
                        .with(Presence.SIGNED_IN, at)
                        .with(PhoneState.FREE, at))
                .toList();
        distributor = Distributor.of(plan, new Standing(states, List.of(), List.of()), this, at);
    }

    @Override
    public void offered(Decision decision) {
        latest[decisions++ % KEPT] = decision;
        toAccept.add(decision.id());
    }

    @Override
    public void relaxed(Supplier<WaitingCall> call) {
        relaxed++;
    }

    @Override
    public void exhausted(WaitingCall call, End end) {
        throw new IllegalStateException("these queues have no end");
    }

    @Override
    public void join(WaitingCall call, Instant at) {
        distributor.join(call, at);
        accept(at);
    }

    @Override
    public void done(CallId call, Instant at) {
        distributor.done(call, at);
        accept(at);
    }

    @Override
    public @Nullable Instant nextStep() {
        return distributor.nextTick().orElse(null);
    }

    @Override
    public void tick(Instant at) {
        distributor.tick(at);
        accept(at);
    }

    private void accept(Instant at) {
        for (int i = 0; i < toAccept.size(); i++) {
            distributor.accepted(toAccept.get(i), at);
            given.call(toAccept.get(i));
        }
        toAccept.clear();
    }

    Standing standing() {
        return distributor.standing();
    }

    @Override
    public long relaxed() {
        return relaxed;
    }
}
