package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers what it is asked as the distributor within does; what becomes of what it is told is for those who extend it. */
public abstract class EnclosingDistributor implements Distributor {
    /** A method and not a field, as the one within may announce things before it is made. */
    protected abstract Distributor within();

    @Override
    public final Optional<Instant> nextTick() {
        return within().nextTick();
    }

    @Override
    public final Optional<WaitingCall> waiting(CallId call) {
        return within().waiting(call);
    }

    @Override
    public final int position(CallId call) {
        return within().position(call);
    }

    @Override
    public final Optional<Offer> offer(CallId call) {
        return within().offer(call);
    }

    @Override
    public final Optional<AgentState> agent(String id) {
        return within().agent(id);
    }

    @Override
    public final List<Loss> explain(CallId call) {
        return within().explain(call);
    }

    @Override
    public final Standing standing() {
        return within().standing();
    }
}
