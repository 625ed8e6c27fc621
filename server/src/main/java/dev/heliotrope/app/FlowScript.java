package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.Manner;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.flow.machine.FlowMachine;
import dev.heliotrope.session.Script;
import java.time.Instant;

/** The flow machine as a session sees it. */
record FlowScript(FlowMachine machine) implements Script {
    @Override
    public Manner manner() {
        return machine.manner();
    }

    @Override
    public CallEvent.FlowVersion version() {
        return machine.version();
    }

    @Override
    public Turn start(Instant at) {
        return machine.start(at);
    }

    @Override
    public Turn next(FlowState state, Input input, Instant at) {
        return machine.next(state, input, at);
    }

    @Override
    public Turn resume(FlowState state, Instant at) {
        return machine.resume(state, at);
    }
}
