package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.Manner;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Turn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Port: the flow machine, made for one call. Pure; throws on nothing that a caller does. */
public interface Script {
    /** How this call's caller is spoken to by all who speak besides the flow. */
    default Manner manner() {
        return Manner.USUAL;
    }

    /** The flow that a call begins with here; null where it has no version. */
    default CallEvent.@Nullable FlowVersion version() {
        return null;
    }

    Turn start(Instant at);

    Turn next(FlowState state, Input input, Instant at);

    /** Takes up a state that another server left: makes its step's request again. */
    Turn resume(FlowState state, Instant at);
}
